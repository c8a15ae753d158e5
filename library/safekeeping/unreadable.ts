/** Precious records that cannot be read: found, shown and kept, and never in anyone's way. */
import { CHECKED_STORES, isReadable } from '../../history/readable.ts';
import type { Unreadable } from '../history.ts';
import type { LibraryDatabase } from '../schema.ts';

/** Every one of them, by store. */
export async function readUnreadable(db: LibraryDatabase): Promise<Unreadable[]> {
  const tx = db.transaction(CHECKED_STORES);
  const all = await Promise.all(
    CHECKED_STORES.map(async (store) => {
      const records = await tx.objectStore(store).getAll();
      const broken = records.filter((record) => !isReadable(store, record));
      return broken.map((record: unknown) => ({ store, text: asText(record) }));
    }),
  );
  await tx.done;
  return all.flat();
}

/** As JSON; what JSON has no word for becomes text. */
function asText(record: unknown): string {
  const plain = (_key: string, value: unknown) =>
    typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : value;
  try {
    return JSON.stringify(record, plain, 1);
  } catch {
    return String(record);
  }
}
