import type { Pack } from '../../film.ts';
import { jsonPieces } from './json-pieces.ts';
import { type FilePart, writeFile, type WriteOptions } from './write-file.ts';

/**
 * @param options progress is told in gems
 * @returns the pack as a file to share: JSON that a person can read, and `readSource` reads back the same.
 */
export function packAsJson(pack: Pack, options: WriteOptions = {}): Promise<Blob> {
  return writeFile(partsOf(pack), pack.gems.length, options);
}

function* partsOf(pack: Pack): Generator<FilePart> {
  for (const { text, isItem } of jsonPieces(pack, 2)) yield { text, things: Number(isItem) };
  yield { text: '\n', things: 0 };
}
