/**
 * How what a backup has comes in beside records here that cannot be read. Those stay where they are, so
 * what has the key of one comes in under another key, the same one each time it is restored. Pure.
 */
import { type CHECKED_STORES, isReadable } from '../../history/readable.ts';
import { keyBeside } from '../beside.ts';
import type { OwnGemRecord, PackRecord, SubscriptionRecord } from '../schema.ts';
import { type Everything, keyOf } from './restore-plan.ts';

/**
 * The keys of those records of a store that cannot be read.
 * @param coming more of them, of whatever store, that are to be written
 */
export function unreadableKeys(
  here: Everything,
  store: (typeof CHECKED_STORES)[number],
  coming: { store: string; record: unknown }[],
): Set<string> {
  const all: unknown[] = [
    ...here.getAll(store),
    ...coming.flatMap((each) => (each.store === store ? [each.record] : [])),
  ];
  const broken = all.filter((record) => !isReadable(store, record));
  return new Set(broken.flatMap((record) => keyOf(store, record) ?? []));
}

/** Records that are found by their names, whatever their keys. */
export function besideUnreadable<T extends { key: string }>(
  given: T[],
  unreadable: ReadonlySet<string>,
): T[] {
  return given.map((record) => ({
    ...record,
    key: keyBeside(record.key, (key) => unreadable.has(key)),
  }));
}

/** Own gems: by when it was written, a gem that came in before under another id is known again. */
export function ownBesideUnreadable(
  given: OwnGemRecord[],
  here: OwnGemRecord[],
  unreadable: ReadonlySet<string>,
): OwnGemRecord[] {
  const written = new Map([...given, ...here].map((own) => [own.id, own.written]));
  return given.map((own) => {
    if (!unreadable.has(own.id)) return own;
    const isAnothers = (id: string) =>
      unreadable.has(id) || (written.get(id) ?? own.written) !== own.written;
    let number = 2;
    while (isAnothers(`${own.id}-${number}`)) number += 1;
    const id = `${own.id}-${number}`;
    return { ...own, id, gem: { ...own.gem, id } };
  });
}

/**
 * Those subscriptions that can be followed here. An address is its record's key and can have no other;
 * and a pack of our own or of the user's own hand is never followed.
 */
export function followable(
  given: SubscriptionRecord[],
  packs: PackRecord[],
  unreadable: ReadonlySet<string>,
): SubscriptionRecord[] {
  const kept = packs.filter(({ origin }) => origin === 'bundled' || origin === 'own');
  const ids = new Set(kept.map(({ id }) => id));
  return given.filter(({ url, pack }) => !unreadable.has(url) && !(pack && ids.has(pack)));
}
