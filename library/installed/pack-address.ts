/**
 * Reads the pack at an address: the one place of the library that asks the network. A plain request
 * without anything of the user's in it; the browser's own cache makes it a conditional one, so that an
 * unchanged pack costs its host no more than an answer of no content.
 */
import type { Pack } from '../../film.ts';
import { MAX_PACK_BYTES } from '../../limits.ts';
import type { FieldProblem } from '../../packs/format-problems.ts';
import { parsePack } from '../../packs/format.ts';
import { pauseEvery } from '../../packs/reading/pause.ts';
import { readPack } from '../../packs/reading/read-pack.ts';
import { Refused } from '../../packs/reading/refused.ts';
import type { Problem } from '../../problem.ts';
import type { SubscriptionProblem } from './pack-library.ts';

/** 64 MB in a minute are 9 Mbit/s; most packs are a thousand times smaller. */
const TIME_LIMIT_MS = 60_000;

export type PackAtAddress =
  | { kind: 'pack'; pack: Pack }
  | { kind: 'failed'; problem: SubscriptionProblem; detail?: string | Problem };

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
    return await readResponse(response, maxBytes, signal);
  } catch {
    signal?.throwIfAborted();
    return failed(timeout.aborted ? 'too-slow' : 'unreachable');
  }
}

async function readResponse(
  response: Response,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<PackAtAddress> {
  const { status } = response;
  const moved = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
  if (moved || !response.ok) {
    await response.body?.cancel();
    return moved ? failed('redirect') : failed('status', String(status));
  }
  const bytes = await readBytes(response, maxBytes);
  return bytes ? readText(bytes, signal) : failed('too-large');
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

/** Reads the pack gem by gem, so that a page that subscribes does not stand still meanwhile. */
async function readText(chunks: Uint8Array[], signal?: AbortSignal): Promise<PackAtAddress> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pause = pauseEvery(signal);
  let text = '';
  try {
    for (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      await pause();
    }
    text += decoder.decode();
  } catch {
    signal?.throwIfAborted();
    return failed('not-json');
  }
  try {
    const { pack } = await readPack(text, '', pause);
    return { kind: 'pack', pack };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return whatIsWrong(text);
  }
}

function whatIsWrong(text: string): PackAtAddress {
  if (/^\s*</.test(text)) return failed('html');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  const parsed = parsePack(value);
  const first = 'found' in parsed ? parsed.found[0] : undefined;
  return failed('not-a-pack', first && withoutSentence(first));
}

function withoutSentence({ sentence: _english, ...problem }: FieldProblem): Problem {
  return { ...problem, file: '' };
}

function failed(problem: SubscriptionProblem, detail?: string | Problem): PackAtAddress {
  return { kind: 'failed', problem, ...(detail === undefined ? {} : { detail }) };
}
