/**
 * Reads the pack at an address: the one place of the library that asks the network. A plain request
 * without anything of the user's in it; the browser's own cache makes it a conditional one, so that an
 * unchanged pack costs its host no more than an answer of no content.
 */
import type { Pack } from '../film.ts';
import { MAX_PACK_BYTES } from '../limits.ts';
import { parsePack } from '../packs/format.ts';
import type { SubscriptionProblem } from './pack-library.ts';

/** 64 MB in a minute are 9 Mbit/s; most packs are a thousand times smaller. */
const TIME_LIMIT_MS = 60_000;

export type PackAtAddress =
  { kind: 'pack'; pack: Pack } | { kind: 'failed'; problem: SubscriptionProblem; detail?: string };

export interface AddressOptions {
  signal?: AbortSignal | undefined;
  timeLimitMs?: number;
  maxBytes?: number;
}

/** @returns whether packs may be read from there: https, and no password in it. */
export function isPackAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}

/** @throws nothing but the signal's reason where it is aborted */
export async function readAddress(
  url: string,
  { signal, timeLimitMs = TIME_LIMIT_MS, maxBytes = MAX_PACK_BYTES }: AddressOptions = {},
): Promise<PackAtAddress> {
  if (!isPackAddress(url)) return failed('not-https');
  const timeout = AbortSignal.timeout(timeLimitMs);
  const ends = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      // Not followed, as with `error`, but told apart from a host that does not answer.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: ends,
    });
    return await readResponse(response, maxBytes);
  } catch {
    signal?.throwIfAborted();
    return failed(timeout.aborted ? 'too-slow' : 'unreachable');
  }
}

async function readResponse(response: Response, maxBytes: number): Promise<PackAtAddress> {
  const { status } = response;
  const moved = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  if (moved || !response.ok) {
    await response.body?.cancel();
    return moved ? failed('redirect') : failed('status', String(status));
  }
  const bytes = await readBytes(response, maxBytes);
  return bytes ? readPack(bytes) : failed('too-large');
}

/** @returns null where there are more bytes than may be; no more than that are read. */
async function readBytes({ body }: Response, max: number): Promise<Uint8Array[] | null> {
  if (!body) return [];
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    size += value.byteLength;
    if (size > max) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function readPack(chunks: Uint8Array[]): PackAtAddress {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let value: unknown;
  let text = '';
  try {
    for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
    text += decoder.decode();
    value = JSON.parse(text);
  } catch {
    return failed(/^\s*</.test(text) ? 'html' : 'not-json');
  }
  const parsed = parsePack(value);
  return 'pack' in parsed
    ? { kind: 'pack', pack: parsed.pack }
    : failed('not-a-pack', parsed.problems[0]);
}

function failed(problem: SubscriptionProblem, detail?: string): PackAtAddress {
  return { kind: 'failed', problem, ...(detail === undefined ? {} : { detail }) };
}
