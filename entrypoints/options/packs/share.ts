/** A pack as a file for others. */
import type { Library } from '../../../library/library.ts';
import type { Work } from '../../../library/installed/pack-library.ts';
import { packAsLetterboxdCsv } from '../../../packs/writing/letterboxd-csv.ts';
import { packAsJson } from '../../../packs/writing/pack-json.ts';
import { saveFile } from '../../extension-page/save-file.ts';

/** As others can bring it in, or as a list that Letterboxd's importer takes. */
export type ShareAs = 'pack' | 'letterboxd';

/**
 * @param work progress is told in gems; reading them is the first half of the way, writing the second
 * @throws where the pack is not there, or cannot be read; the signal's reason where that is aborted
 */
export async function sharePack(
  library: Library,
  id: string,
  as: ShareAs,
  { signal, progress }: Work = {},
): Promise<void> {
  const half = (before: number) => (done: number, of: number) =>
    progress?.(Math.floor((before * of + done) / 2), of);
  const ending = signal ? { signal } : {};
  const pack = await library.exportPack(id, { ...ending, progress: half(0) });
  const write = as === 'pack' ? packAsJson : packAsLetterboxdCsv;
  const content = await write(pack, { ...ending, progress: half(1) });
  if (as === 'pack') saveFile(`${id}.json`, content, 'application/json');
  else saveFile(`${id}.csv`, content, 'text/csv');
}
