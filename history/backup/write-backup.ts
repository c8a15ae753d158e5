/** A backup as the file that the user keeps. */
import { jsonPieces } from '../../packs/writing/json-pieces.ts';
import { type FilePart, writeFile, type WriteOptions } from '../../packs/writing/write-file.ts';
import type { Backup } from './format.ts';

/**
 * @param options progress is told in records and gems
 * @returns JSON, which `readBackup` reads back the same
 */
export function backupAsJson(backup: Backup, options: WriteOptions = {}): Promise<Blob> {
  return writeFile(partsOf(backup), sizeOf(backup), options);
}

function* partsOf(backup: Backup): Generator<FilePart> {
  for (const { text, isItem } of jsonPieces(backup)) yield { text, things: Number(isItem) };
}

/** How many things there are; of short lists they are not counted while writing, which nobody sees. */
function sizeOf({ shelf, corrections, ownGems, sightings, packs }: Backup): number {
  const lists: unknown[][] = [shelf, corrections, ownGems, sightings];
  const gems = packs.map(({ pack }) => pack?.gems ?? []);
  return [...lists, ...gems].reduce((sum, list) => sum + list.length, 0);
}
