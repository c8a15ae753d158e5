/** A pack as a file for others. */
import type { Library } from '../../../library/library.ts';
import { packAsJson } from '../../../packs/writing/pack-json.ts';
import { packAsLetterboxdCsv } from '../../../packs/writing/letterboxd-csv.ts';
import { saveFile } from '../../extension-page/save-file.ts';

/** @throws where the pack is not there, or cannot be read */
export async function savePackFile(library: Library, id: string): Promise<void> {
  saveFile(`${id}.json`, packAsJson(await library.exportPack(id)), 'application/json');
}

/** As a list that Letterboxd's importer takes. @throws as above */
export async function saveLetterboxdCsv(library: Library, id: string): Promise<void> {
  saveFile(`${id}.csv`, packAsLetterboxdCsv(await library.exportPack(id)), 'text/csv');
}
