/** A pack as a file for others. */
import type { Library } from '../../../library/library.ts';
import { packAsLetterboxdCsv } from '../../../packs/writing/letterboxd-csv.ts';
import { packAsJson } from '../../../packs/writing/pack-json.ts';
import { saveFile } from '../../extension-page/save-file.ts';

/** As others can bring it in, or as a list that Letterboxd's importer takes. */
export type ShareAs = 'pack' | 'letterboxd';

/** @throws where the pack is not there, or cannot be read */
export async function sharePack(library: Library, id: string, as: ShareAs): Promise<void> {
  const pack = await library.exportPack(id);
  if (as === 'pack') saveFile(`${id}.json`, packAsJson(pack), 'application/json');
  else saveFile(`${id}.csv`, packAsLetterboxdCsv(pack), 'text/csv');
}
