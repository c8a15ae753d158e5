import type { Pack } from '../../film.ts';

/** @returns the pack as a file to share: JSON that a person can read, and `readSource` reads back the same. */
export function packAsJson(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
