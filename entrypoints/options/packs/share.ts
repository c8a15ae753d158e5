/** A pack as a file for others. */
import type { Library } from '../../../library/library.ts';
import { saveFile } from '../../extension-page/save-file.ts';

/** @throws where the pack is not there, or cannot be read */
export async function savePackFile(library: Library, id: string): Promise<void> {
  const pack = await library.exportPack(id);
  saveFile(`${id}.json`, JSON.stringify(pack, null, 2), 'application/json');
}
