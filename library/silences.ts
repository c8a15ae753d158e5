/**
 * How many pages of each site should have named films and named none. Kept on this computer alone, to
 * go into a report that the user may copy.
 */
import type { LibraryDatabase } from './schema.ts';
import { finish } from './transaction.ts';

const PREFIX = 'silent:';

/** Counts one more such page of a site, by the site's id. */
export async function countSilence(db: LibraryDatabase, site: string): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  await finish(tx, async () => {
    const name = `${PREFIX}${site}` as const;
    const known = await tx.store.get(name);
    const value = typeof known?.value === 'number' ? known.value + 1 : 1;
    await tx.store.put({ name, value });
  });
}

/** Forgets them: the site names films again. */
export async function forgetSilences(db: LibraryDatabase, site: string): Promise<void> {
  const name = `${PREFIX}${site}` as const;
  // Nearly always there are none, and reading holds up nobody who writes.
  if ((await db.get('meta', name)) !== undefined) await db.delete('meta', name);
}

/** @returns the number of such pages since the site last named a film. */
export async function readSilences(db: LibraryDatabase, site: string): Promise<number> {
  const known = await db.get('meta', `${PREFIX}${site}`);
  return typeof known?.value === 'number' ? known.value : 0;
}
