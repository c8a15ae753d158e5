/** How shelf records change: by the user's own hand, by merging, and by an account. Pure. */
import { beats, type SharedMark } from '../../history/sync/shared.ts';
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

/** What the user last said of this mark by their own hand; undefined where they said nothing. */
export function wordOf(record: ShelfRecord, mark: Mark): SharedMark | undefined {
  const at = saidOf(record, mark);
  return at === undefined ? undefined : { on: record[mark] !== undefined, at };
}

/** The last such word in any of a film's records. */
function lastWordOf(records: ShelfRecord[], mark: Mark): SharedMark | undefined {
  const words = records.flatMap((record) => wordOf(record, mark) ?? []);
  return words.reduce<SharedMark | undefined>(
    (last, word) => (beats(word, last) ? word : last),
    undefined,
  );
}

/** Whether a film has the mark, by all of its records: as the user last said, else as an account has it. */
export function isMarked(records: ShelfRecord[], mark: Mark): boolean {
  return lastWordOf(records, mark)?.on ?? records.some((record) => record[mark] !== undefined);
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
 * Makes one record of several that are one film's. Of each mark the later word stands, as between devices:
 * else what was taken back in one record would come back out of another, there and on every device. No
 * mark and no note is lost otherwise: marks count since the earliest time, and the note is the one
 * written last. The order of `records` does not matter. Nor does merging in steps, but for since when a
 * mark counts that was made again after it was taken back.
 */
export function mergeRecords(records: [ShelfRecord, ...ShelfRecord[]]): ShelfRecord {
  const oldestFirst = records.toSorted((a, b) => a.changed - b.changed || compare(a.film, b.film));
  const newest = oldestFirst.at(-1) ?? records[0];
  const {
    saved: _saved,
    seen: _seen,
    notInterested: _notInterested,
    said: _said,
    imported: _imported,
    note: _note,
    noted: _noted,
    ...identity
  } = newest;
  const names = [...new Set(records.flatMap((record) => record.names))].toSorted(compare);
  const since = eachMark((mark) =>
    isMarked(records, mark) ? extreme(Math.min, records, (record) => record[mark]) : undefined,
  );
  const said = eachMark((mark) => lastWordOf(records, mark)?.at);
  // What the user spoke of by hand in one record is no longer an account's in the merged one.
  const imported = eachMark((mark) =>
    said[mark] === undefined
      ? extreme(Math.min, records, (record) => record.imported?.[mark])
      : undefined,
  );
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
