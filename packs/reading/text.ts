/** Reads a file as text, a piece at a time. */
import { MAX_LIST_BYTES } from '../../limits.ts';
import { encodingOf, type Encoding } from './encoding.ts';
import { pauseEvery, type Pause } from './pause.ts';
import { Refused } from './refused.ts';
import type { ReadOptions, Source } from './source.ts';

/** Small enough to be taken apart between two frames. */
const CHUNK_BYTES = 131_072;

const MEGABYTE = 1024 * 1024;

/** How every ZIP with something in it starts. */
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

export interface OpenText {
  /** The first of the pieces. */
  start: string;
  /** The text in pieces of at most `CHUNK_BYTES` characters, without a byte order mark; lines end in \n. */
  pieces: AsyncIterable<string>;
  pause: Pause;
}

/**
 * Looks at the size before anything is read, then at the bytes.
 * @throws Refused where it is no text, or too much of it; the signal's reason once that is aborted.
 */
export async function openText(
  source: Source,
  { signal, progress }: Pick<ReadOptions, 'signal' | 'progress'>,
): Promise<OpenText> {
  const { name, content } = source;
  checkSize(source);
  const pause = pauseEvery(signal);
  const bytes = () => chunksOf(source, pause);
  const signature = await bytesOf(source, 0, ZIP_SIGNATURE.length);
  if (ZIP_SIGNATURE.every((byte, index) => signature[index] === byte))
    throw new Refused({ code: 'file-zip', file: name });
  const encoding = await encodingOf(bytes());
  if (encoding === null) throw new Refused({ code: 'file-binary', file: name });
  if (encoding === 'unknown') throw new Refused({ code: 'unknown-letters', file: name });
  const report = (done: number) => progress?.(Math.min(done, content.size), content.size);
  const pieces = decoded(bytes(), encoding, report);
  const first = await pieces.next();
  const start = first.done ? '' : first.value;
  return { start, pieces: startingWith(start, pieces), pause };
}

async function* startingWith(
  start: string,
  pieces: AsyncGenerator<string>,
): AsyncGenerator<string> {
  yield start;
  yield* pieces;
}

/** Looks at nothing but the size. @throws Refused where there is nothing in the file, or too much. */
export function checkSize({ name, content }: Source): void {
  if (content.size === 0) throw new Refused({ code: 'file-empty', file: name });
  if (content.size > MAX_LIST_BYTES) {
    const bound = MAX_LIST_BYTES / MEGABYTE;
    throw new Refused({ code: 'file-too-large', file: name, bound });
  }
}

/** Some bytes of a file. @throws Refused where the file went or changed since it was chosen. */
export async function bytesOf(
  { name, content }: Source,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await content.slice(start, end).arrayBuffer());
  } catch {
    throw new Refused({ code: 'file-unreadable', file: name });
  }
}

/** The bytes of a file, in pieces. @throws Refused as `bytesOf`; the signal's reason once that is aborted. */
async function* chunksOf(source: Source, pause: Pause): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < source.content.size; start += CHUNK_BYTES) {
    await pause();
    yield await bytesOf(source, start, start + CHUNK_BYTES);
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  report: (done: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let done = 0;
  let held = '';
  for await (const chunk of bytes) {
    done += chunk.length;
    const text = held + decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n');
    report(done);
  }
  yield (held + decoder.decode()).replaceAll(/\r\n?/g, '\n');
}
