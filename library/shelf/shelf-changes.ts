/** How shelf records change: by the user's own hand, by merging, and by an account. Pure. */
import { type Mark, MARKS } from '../../messages.ts';
import { compare } from './code-order.ts';
import type { ShelfRecord } from '../schema.ts';

/** A mark to make, or to take back. */
export interface Marking {
  mark: Mark;
  on: boolean;
}

/** What the user does to a film: marks it, or writes a note; '' takes that away. */
export type Change = Marking | { note: string };

/** When that happens. */
export interface When {
  /** ms since the epoch. */
  at: number;
  /** By the clock that never goes back (clock.ts). */
  stamp: number;
}

/** The note of one or more records of a film: the one written last, '' where it was taken away. */
export function latestNote(records: ShelfRecord[]): { note: string; noted: number } | null {
  const notes = records.flatMap(({ note = '', noted }) =>
    noted === undefined ? [] : [{ note, noted }],
  );
  return notes.toSorted((a, b) => b.noted - a.noted || compare(b.note, a.note))[0] ?? null;
}

/** When the user last said by their own hand whether the film has this mark; undefined for never. */
export function saidOf(record: ShelfRecord, mark: Mark): number | undefined {
  const stamp = record.said?.[mark];
  if (stamp !== undefined) return stamp;
  // Marks of the first versions have no stamp but their time, and all of them were made by hand.
  return record.imported?.[mark] === undefined ? record[mark] : undefined;
}

/** @returns the record with what the user does to it. */
export function changed(record: ShelfRecord, change: Change, { at, stamp }: When): ShelfRecord {
  if ('note' in change) {
    const { note: _note, ...rest } = record;
    const note = change.note.trim() === '' ? {} : { note: change.note };
    return { ...rest, ...note, noted: stamp, changed: at };
  }
  const { mark, on } = change;
  const said = withMark(record, mark, on ? (record[mark] ?? at) : null, stamp);
  // Who saves a film is interested in it after all.
  const turnedDown = mark === 'saved' && on && said.notInterested !== undefined;
  const next = turnedDown ? withMark(said, 'notInterested', null, stamp) : said;
  return { ...next, changed: at };
}

/**
 * @param since since when the record has the mark, in ms since the epoch; null takes the mark off
 * @param stamp when the user said so, by the clock that never goes back
 */
export function withMark(
  record: ShelfRecord,
  mark: Mark,
  since: number | null,
  stamp: number,
): ShelfRecord {
  const { [mark]: _before, ...others } = record;
  const next = since === null ? others : { ...others, [mark]: since };
  return withoutImported({ ...next, said: { ...record.said, [mark]: stamp } }, mark);
}

/** @returns the record with this mark no longer an account's. */
function withoutImported(record: ShelfRecord, mark: Mark): ShelfRecord {
  if (record.imported?.[mark] === undefined) return record;
  const { imported, ...rest } = record;
  const left = Object.entries(imported).filter(([name]) => name !== mark);
  return left.length > 0 ? { ...rest, imported: Object.fromEntries(left) } : rest;
}

/**
 * Makes one record of several that are one film's. No mark and no note is lost: what one record has the
 * merged one has, marks since the earliest time, and the note that was written last. The order of
 * `records` does not matter, nor does merging in steps.
 */
export function mergeRecords(records: [ShelfRecord, ...ShelfRecord[]]): ShelfRecord {
  const oldestFirst = records.toSorted((a, b) => a.changed - b.changed || compare(a.film, b.film));
  const newest = oldestFirst.at(-1) ?? records[0];
  const { said: _said, imported: _imported, note: _note, noted: _noted, ...identity } = newest;
  const names = [...new Set(records.flatMap((record) => record.names))].toSorted(compare);
  const since = eachMark((mark) => extreme(Math.min, records, (record) => record[mark]));
  const said = eachMark((mark) => extreme(Math.max, records, (record) => record.said?.[mark]));
  // What the user did by hand in one record is no longer an account's in the merged one.
  const imported = eachMark((mark) => {
    const having = records.filter((record) => record[mark] !== undefined);
    const byHand = having.some((record) => record.imported?.[mark] === undefined);
    return byHand ? undefined : extreme(Math.min, having, (record) => record.imported?.[mark]);
  });
  const noted = latestNote(records);
  return {
    ...identity,
    names,
    ...since,
    ...(Object.keys(said).length > 0 ? { said } : {}),
    ...(Object.keys(imported).length > 0 ? { imported } : {}),
    ...(noted ? { noted: noted.noted } : {}),
    ...(noted?.note ? { note: noted.note } : {}),
  };
}

function eachMark(valueOf: (mark: Mark) => number | undefined): Partial<Record<Mark, number>> {
  return Object.fromEntries(
    MARKS.flatMap((mark) => {
      const value = valueOf(mark);
      return value === undefined ? [] : [[mark, value]];
    }),
  );
}

function extreme(
  pick: (...values: number[]) => number,
  records: ShelfRecord[],
  valueOf: (record: ShelfRecord) => number | undefined,
): number | undefined {
  const values = records.flatMap((record) => valueOf(record) ?? []);
  return values.length > 0 ? pick(...values) : undefined;
}
