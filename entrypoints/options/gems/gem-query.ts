/** What is asked of the list of all gems, and how it stands in the address. Pure. */
import { MARKS, type Mark } from '../../../messages.ts';

export const SORTS = ['pack', 'title', 'year', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** By what the user thinks of the film; `unmarked` is nothing so far. */
export const MARKED = [...MARKS, 'unmarked'] as const;
export type Marked = Mark | 'unmarked';

export interface GemQuery {
  /** Words of titles, people and reviews; '' for all. */
  text: string;
  /** A pack's id. */
  pack: string | null;
  /** Its first year: 1990. */
  decade: number | null;
  /** ISO 3166-1 alpha-2: `KR`. */
  country: string | null;
  genre: string | null;
  marked: Marked | null;
  sort: Sort;
}

const DECADE = /^\d{3}0$/;

/** Makes sense of what stands in an address; what makes none asks for nothing. */
export function readQuery(query: URLSearchParams): GemQuery {
  const decade = query.get('decade') ?? '';
  return {
    text: query.get('q') ?? '',
    pack: query.get('pack') || null,
    decade: DECADE.test(decade) ? Number(decade) : null,
    country: query.get('country') || null,
    genre: query.get('genre') || null,
    marked: MARKED.find((each) => each === query.get('marked')) ?? null,
    sort: SORTS.find((each) => each === query.get('sort')) ?? 'pack',
  };
}

/** @returns the query as an address has it, without what asks for nothing. */
export function writeQuery({ text, sort, decade, ...choices }: GemQuery): URLSearchParams {
  const query = new URLSearchParams();
  if (text) query.set('q', text);
  if (decade !== null) query.set('decade', String(decade));
  for (const [name, value] of Object.entries(choices)) if (value !== null) query.set(name, value);
  if (sort !== 'pack') query.set('sort', sort);
  return query;
}

/** Whether the query leaves out anything. */
export function isNarrowed({ text, pack, decade, country, genre, marked }: GemQuery): boolean {
  return (
    text.trim() !== '' || [pack, decade, country, genre, marked].some((choice) => choice !== null)
  );
}
