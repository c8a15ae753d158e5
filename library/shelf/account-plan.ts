/** What an account says of films, weighed against what the user said here. Pure. */
import type { AccountFilm } from '../../account/account.ts';
import type { GemEntry, Mark } from '../../messages.ts';
import type { Mention } from '../../film.ts';
import { MAX_TITLE_LENGTH, MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import { titleForm } from '../../matching/title-key.ts';
import type { LeftOutReason, ShelfSubject } from '../history.ts';
import type { ShelfRecord } from '../schema.ts';
import { isMarked, saidOf } from './shelf-changes.ts';
import { shelfFilm, type ShelfFilm, subjectFilm } from './shelf.ts';

/** A film of an account that can be kept, and the marks that it brings. */
export interface Brought extends ShelfSubject {
  /** Since when, in ms since the epoch; null where no file gives a day. */
  since: Partial<Record<Mark, number | null>>;
}

export interface Sorted {
  films: Brought[];
  leftOut: { title: string; year: number | null; reason: LeftOutReason }[];
}

/** Tells what can be kept from what cannot. Films of one title and year cannot be told apart, and are one. */
export function sortOut(films: AccountFilm[]): Sorted {
  const byKey = new Map<string, Brought>();
  const leftOut: Sorted['leftOut'] = [];
  for (const film of films) {
    const { year } = film;
    const title = film.title.trim();
    const reason = reasonAgainst(title, year);
    if (reason || year === null) {
      leftOut.push({ title: title.slice(0, MAX_TITLE_LENGTH), year, reason: reason ?? 'no-year' });
      continue;
    }
    // With the article: "Host" and "The Host" of one year are two films.
    const key = `${titleForm(title)}|${year}`;
    // An export has films' short addresses alone, which say nothing by themselves: no ids.
    const known = byKey.get(key) ?? { title, year, ids: {}, since: {} };
    const since = { ...daysOf(film), ...known.since };
    byKey.set(key, { ...known, since });
  }
  return { films: [...byKey.values()], leftOut };
}

function reasonAgainst(title: string, year: number | null): LeftOutReason | null {
  if (title === '') return 'no-title';
  if (title.length > MAX_TITLE_LENGTH) return 'title-too-long';
  return year === null || !Number.isInteger(year) || year < MIN_YEAR || year > MAX_YEAR
    ? 'no-year'
    : null;
}

function daysOf({ seen, saved }: AccountFilm): Brought['since'] {
  return {
    ...(seen === undefined ? {} : { seen: momentOf(seen) }),
    ...(saved === undefined ? {} : { saved: momentOf(saved) }),
  };
}

/** Noon of the day, so that it is that day wherever it is shown. */
function momentOf(day: string): number | null {
  const moment = Date.parse(`${day}T12:00:00`);
  return Number.isFinite(moment) ? moment : null;
}

/** The film as a page would name it, to find the gem that tells of it. */
export function mentionOfFilm({ title, year, ids }: Brought): Mention {
  return {
    title,
    otherTitles: [],
    year,
    yearKind: 'release',
    directors: [],
    ids,
    kind: 'film',
  };
}

/** The film as the shelf knows it: by the names of the gem that tells of it, where there is one. */
export function broughtFilm(brought: Brought, entry: GemEntry | null): ShelfFilm {
  const alone = subjectFilm(brought);
  if (!entry) return alone;
  const film = shelfFilm(entry.gem.film, { pack: entry.pack.id, gem: entry.gem.id });
  return { ...film, names: [...new Set([...film.names, alone.key])] };
}

/**
 * The marks that the account adds to what the shelf says. Whatever the user did here stands: a mark
 * that they took back does not return, and what they turned down is not saved.
 * @param mine the film's records so far
 */
export function marksToAdd({ since }: Brought, mine: ShelfRecord[]): Mark[] {
  const turnedDown = isMarked(mine, 'notInterested');
  return (['seen', 'saved'] as const).filter(
    (mark) =>
      since[mark] !== undefined &&
      !(mark === 'saved' && turnedDown) &&
      !mine.some((record) => record[mark] !== undefined || saidOf(record, mark) !== undefined),
  );
}

/**
 * The record with the account's marks in it: the film's first, or a new one.
 * @param id of the import, which is also its time
 */
export function withImported(
  brought: Brought,
  record: ShelfRecord,
  marks: Mark[],
  id: number,
): ShelfRecord {
  const since = Object.fromEntries(marks.map((mark) => [mark, brought.since[mark] ?? id]));
  const by: Record<string, number> = Object.fromEntries(marks.map((mark) => [mark, id]));
  return { ...record, ...since, imported: { ...record.imported, ...by } };
}

/**
 * The record without what an import brought.
 * @returns the same one where it brought nothing; null where nothing else was in it
 */
export function withoutImport(record: ShelfRecord, id: number): ShelfRecord | null {
  const { imported = {} } = record;
  const gone = Object.entries(imported).filter(([, by]) => by === id);
  if (gone.length === 0) return record;
  const names = new Set(gone.map(([mark]) => mark));
  const kept = Object.entries(imported).filter(([mark]) => !names.has(mark));
  const { imported: _imported, ...rest } = record;
  const others = Object.fromEntries(Object.entries(rest).filter(([field]) => !names.has(field)));
  const left = { ...others, ...(kept.length > 0 ? { imported: Object.fromEntries(kept) } : {}) };
  return isMadeBy(left as ShelfRecord, id) ? null : (left as ShelfRecord);
}

/** The record without what any of these imports brought; null where nothing else was in it. */
export function withoutImports(record: ShelfRecord, ids: number[]): ShelfRecord | null {
  let left: ShelfRecord | null = record;
  for (const id of ids) left = left && withoutImport(left, id);
  return left;
}

/** Whether the import made the record, and nobody put anything into it since. */
function isMadeBy(record: ShelfRecord, id: number): boolean {
  const { saved, seen, notInterested, noted, said, changed } = record;
  return (
    changed === id && [saved, seen, notInterested, noted, said].every((each) => each === undefined)
  );
}
