/**
 * Whether a precious record can be read. One that cannot stays where it is, for the user to see and to
 * keep (library/safekeeping/unreadable.ts); whoever reads the others passes it by.
 */
import * as v from 'valibot';
import type { Gem } from '../film.ts';
import { isGem } from './is-gem.ts';
import { MARKS } from '../messages.ts';
import type {
  CorrectionRecord,
  OwnGemRecord,
  ShelfRecord,
  SightingRecord,
  SubscriptionRecord,
} from '../library/schema.ts';

const names = v.array(v.string());
const time = v.pipe(v.number(), v.safeInteger());
const times = v.record(v.picklist(MARKS), time);
const perMark = v.exactOptional(
  times as v.GenericSchema<unknown, Partial<v.InferOutput<typeof times>>>,
);
const ids = v.object({
  letterboxd: v.exactOptional(v.string()),
  letterboxdFilm: v.exactOptional(v.number()),
  imdb: v.exactOptional(v.string()),
  tmdb: v.exactOptional(v.number()),
});

/** By store. Fields that this version does not know stay, and make nothing unreadable. */
export const SCHEMAS = {
  shelf: v.looseObject({
    film: v.string(),
    names,
    title: v.string(),
    year: v.number(),
    saved: v.exactOptional(time),
    seen: v.exactOptional(time),
    notInterested: v.exactOptional(time),
    note: v.exactOptional(v.string()),
    noted: v.exactOptional(time),
    said: perMark,
    imported: perMark,
    changed: time,
  }) satisfies v.GenericSchema<unknown, ShelfRecord>,
  corrections: v.looseObject({
    key: v.string(),
    names,
    film: v.exactOptional(v.object({ title: v.string(), year: v.number() })),
    title: v.exactOptional(v.string()),
    correction: v.looseObject({
      film: v.string(),
      filmIds: ids,
      site: v.string(),
      title: v.string(),
      year: v.nullable(v.number()),
      ids,
    }),
    changed: time,
  }) satisfies v.GenericSchema<unknown, CorrectionRecord>,
  ownGems: v.looseObject({
    id: v.string(),
    position: v.number(),
    // A backup with another one in it would be refused.
    gem: v.custom<Gem>(isGem),
    written: time,
    changed: time,
  }) satisfies v.GenericSchema<unknown, OwnGemRecord>,
  subscriptions: v.looseObject({
    url: v.string(),
    pack: v.nullable(v.string()),
    since: time,
    checked: v.nullable(time),
    worked: v.nullable(time),
    problem: v.nullable(v.string()),
  }) satisfies v.GenericSchema<unknown, SubscriptionRecord>,
  sightings: v.looseObject({
    key: v.string(),
    names,
    title: v.string(),
    year: v.number(),
    site: v.string(),
    name: v.string(),
    address: v.string(),
    day: v.pipe(v.string(), v.isoDate()),
  }) satisfies v.GenericSchema<unknown, SightingRecord>,
};

/** The stores of precious records, each with what it holds. */
interface PreciousRecords {
  shelf: ShelfRecord;
  corrections: CorrectionRecord;
  ownGems: OwnGemRecord;
  subscriptions: SubscriptionRecord;
  sightings: SightingRecord;
}

/** Those stores whose records have a schema each. */
export const CHECKED_STORES = Object.keys(SCHEMAS) as (keyof PreciousRecords)[];

/** @returns whether a record of this store can be read, whatever it is. */
export function isReadable<S extends keyof PreciousRecords>(
  store: S,
  record: unknown,
): record is PreciousRecords[S] {
  return v.is(SCHEMAS[store], record);
}

/** @returns those of the records that can be read. */
export function readable<S extends keyof PreciousRecords>(
  store: S,
  records: PreciousRecords[S][],
): PreciousRecords[S][] {
  return records.filter((record) => isReadable(store, record));
}
