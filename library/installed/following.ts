/** Which address a pack is followed at, within the transaction that brings the pack in. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { readable } from '../../history/readable.ts';
import type { LibrarySchema, SubscriptionRecord } from '../schema.ts';

/**
 * Follows a pack at this address and no other, since of two each would find that the other has its id;
 * or, without one, nowhere.
 */
export async function followOnly(
  store: IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], 'subscriptions', 'readwrite'>,
  pack: string,
  subscription: SubscriptionRecord | undefined,
): Promise<void> {
  const others = readable('subscriptions', await store.getAll()).filter(
    (each) => each.pack === pack && each.url !== subscription?.url,
  );
  await Promise.all([
    subscription && store.put(subscription),
    ...others.map(async ({ url }) => store.delete(url)),
  ]);
}
