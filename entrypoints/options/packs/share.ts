/** A pack as a file for others. */
import type { Library } from '../../../library/library.ts';
import type { Work } from '../../../library/installed/pack-library.ts';
import { packAsLetterboxdCsv } from '../../../packs/writing/letterboxd-csv.ts';
import { packAsJson } from '../../../packs/writing/pack-json.ts';
import { saveFile } from '../../extension-page/save-file.ts';

/** As others can bring it in, or as a list that Letterboxd's importer takes. */
export type ShareAs = 'pack' | 'letterboxd';

/**
 * @param work progress is told in gems
 * @throws where the pack is not there, or cannot be read; the signal's reason where that is aborted
 */
export async function sharePack(
  library: Library,
  id: string,
  as: ShareAs,
  work: Work = {},
): Promise<void> {
  const pack = await library.openPack(id);
  if (as === 'pack') saveFile(`${id}.json`, await packAsJson(pack, work), 'application/json');
  else saveFile(`${id}.csv`, await packAsLetterboxdCsv(pack, work), 'text/csv');
}
