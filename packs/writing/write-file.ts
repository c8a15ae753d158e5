/** Writes a large file so that the page has its turn in between. */
import type { Gem, Pack, PackInfo } from '../../film.ts';
import { pauseEvery } from '../reading/pause.ts';

/**
 * A pack to be written. Its gems are asked for batch by batch, so that of a long one no more than a
 * batch need be held: what is soon let go costs the page no long collection of what is left.
 */
export interface PackToWrite {
  info: PackInfo;
  /** How many gems it has. */
  count: number;
  batches: AsyncIterable<Gem[]> | Iterable<Gem[]>;
}

/** A pack that is there whole. */
export function wholePack(pack: Pack): PackToWrite {
  const { format: _, gems, ...info } = pack;
  return { info, count: gems.length, batches: [gems] };
}

/** How to follow the writing of a file, and to end it early. */
export interface WriteOptions {
  /** Where it is aborted, the writing rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called at the start, now and then, and at the end. */
  progress?(done: number, of: number): void;
}

/** A part of a file's text, and how many things are written with it. */
export interface FilePart {
  text: string;
  things: number;
}

/** Some MB of UTF-8: encoded in a few milliseconds, and the largest file is not a thousand blobs. */
const LETTERS_A_BLOB = 1_000_000;

/**
 * Of writing at a stretch. The task in which it goes on is that of a batch that was just read, which
 * itself takes some 10 ms; on a busy machine all of it takes twice as long.
 */
const LONGEST_STRETCH_MS = 12;

/** Between two words about how far it is. */
const THINGS_A_STEP = 100;

/**
 * @param parts made as they are asked for, each in a few milliseconds at most
 * @param of how many things there are
 * @returns the text of all parts in UTF-8
 */
export async function writeFile(
  parts: AsyncIterable<FilePart> | Iterable<FilePart>,
  of: number,
  { signal, progress }: WriteOptions = {},
): Promise<Blob> {
  const pause = pauseEvery(signal, LONGEST_STRETCH_MS);
  const blobs: Blob[] = [];
  let text: string[] = [];
  let letters = 0;
  let done = 0;
  progress?.(0, of);
  for await (const part of parts) {
    text.push(part.text);
    letters += part.text.length;
    if (letters >= LETTERS_A_BLOB) {
      blobs.push(new Blob([text.join('')]));
      text = [];
      letters = 0;
    }
    if (part.things === 0) continue;
    done += part.things;
    if (done % THINGS_A_STEP === 0) progress?.(Math.min(done, of), of);
    await pause();
  }
  signal?.throwIfAborted();
  progress?.(of, of);
  return new Blob([...blobs, text.join('')]);
}
