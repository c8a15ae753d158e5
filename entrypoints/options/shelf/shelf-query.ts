/** What is asked of the shelf, how it stands in the address, and which films it leaves. Pure. */
import type { ShelfEntry } from '../../../library/history.ts';
import { namesText, soughtIn } from '../../../library/searching/search-text.ts';
import { MARKS, type Mark } from '../../../messages.ts';

/** By what the user said of the film; `note` is anything written. */
export const SAID = [...MARKS, 'note'] as const;
export type Said = Mark | 'note';

export const SHELF_SORTS = ['changed', 'title', 'year'] as const;
export type ShelfSort = (typeof SHELF_SORTS)[number];

export interface ShelfQuery {
  /** Words of the title or the note; '' for all. */
  text: string;
  said: Said | null;
  /** Only films that a pack tells of. */
  gems: boolean;
  sort: ShelfSort;
}

/** Makes sense of what stands in an address; what makes none asks for nothing. */
export function readShelfQuery(query: URLSearchParams): ShelfQuery {
  return {
    text: query.get('q') ?? '',
    said: SAID.find((each) => each === query.get('said')) ?? null,
    gems: query.get('gems') === 'yes',
    sort: SHELF_SORTS.find((each) => each === query.get('sort')) ?? 'changed',
  };
}

/** @returns the query as an address has it, without what asks for nothing. */
export function writeShelfQuery({ text, said, gems, sort }: ShelfQuery): URLSearchParams {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (said) query.set('said', said);
  if (gems) query.set('gems', 'yes');
  if (sort !== 'changed') query.set('sort', sort);
  return query;
}

/** Whether the query leaves out anything. */
export function isNarrowed({ text, said, gems }: ShelfQuery): boolean {
  return said !== null || gems || soughtIn(text).length > 0;
}

/**
 * @param language BCP 47: how titles are put in order
 * @returns the films in the order asked for; as they came for `changed`, which the library gives them in
 */
export function sortShelf(
  entries: readonly ShelfEntry[],
  sort: ShelfSort,
  language: string,
): readonly ShelfEntry[] {
  if (sort === 'changed') return entries;
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  return sort === 'title'
    ? entries.toSorted((a, b) => compare(a.title, b.title) || a.year - b.year)
    : entries.toSorted((a, b) => a.year - b.year || compare(a.title, b.title));
}

/**
 * Makes the test that a query is. Each word of the text begins a word of title or note; accents and
 * case do not matter.
 */
export function shelfTest({ text, said, gems }: ShelfQuery): (entry: ShelfEntry) => boolean {
  const sought = soughtIn(text);
  return (entry) =>
    (!gems || entry.gems.length > 0) &&
    (said === null || saysOf(entry, said)) &&
    names(entry, sought);
}

function saysOf({ marks, note }: ShelfEntry, said: Said): boolean {
  return said === 'note' ? (note ?? '') !== '' : marks[said] === true;
}

/** Kept by entry, since a search asks for all of them again at every letter. */
const known = new WeakMap<ShelfEntry, string>();

function names(entry: ShelfEntry, sought: string[]): boolean {
  if (sought.length === 0) return true;
  let searched = known.get(entry);
  if (searched === undefined) {
    searched = namesText([entry.title, entry.note ?? '']);
    known.set(entry, searched);
  }
  const where = searched;
  return sought.every((word) => where.includes(word));
}
