/** Tells the kind of a file in an account export, on which depends what its rows mean. */
import type { AccountFileKind } from './account.ts';

/** What a path says of a file. Nothing that another program puts beside is worth a word: `ignored`. */
export type FileKind = AccountFileKind | 'left-out' | 'nested' | 'ignored' | 'unknown';

const BY_NAME = /^(watched|watchlist|ratings|diary|reviews|likes|profile|comments)(?![a-z])/i;

/**
 * @param path `likes/films.csv`, in whatever folder; or a file's name by itself, as browsers give it of
 * one that was chosen alone.
 */
export function fileKindOf(path: string): FileKind {
  const folders = path.split(/[/\\]/);
  const name = folders.pop() ?? '';
  const isIn = (folder: string) => folders.includes(folder);
  if (name === '' || name.startsWith('.') || isIn('__MACOSX')) return 'ignored';
  if (isIn('deleted') || isIn('orphaned')) return 'left-out';
  if (/\.zip$/i.test(name)) return 'nested';
  if (!/\.csv$/i.test(name)) return 'unknown';
  if (folders.at(-1) === 'lists') return 'list';
  // Likes of lists and of reviews are no films; they are named after what they are likes of.
  if (folders.at(-1) === 'likes') return /^films\b/i.test(name) ? 'likes' : 'comments';
  if (/^films(?![a-z])/i.test(name)) return 'likes';
  return (BY_NAME.exec(name)?.[1]?.toLowerCase() as AccountFileKind | undefined) ?? 'unknown';
}

/** The kinds whose rows are films that the user has seen or saved. */
export const FILM_KINDS = [
  'watched',
  'watchlist',
  'ratings',
  'likes',
  'diary',
  'reviews',
] as const satisfies AccountFileKind[];

export type FilmKind = (typeof FILM_KINDS)[number];

export function isFilmKind(kind: AccountFileKind): kind is FilmKind {
  return FILM_KINDS.some((filmKind) => filmKind === kind);
}

/** In diary and reviews an address is that of the log entry. */
export function namesFilm(kind: FilmKind): boolean {
  return kind !== 'diary' && kind !== 'reviews';
}

/**
 * Tells what a file is that was chosen alone and has another name than in an export, by how it begins.
 * The files of watched, watchlist and likes have the same columns: only their names tell them apart.
 */
export function fileKindByStart(start: string): AccountFileKind | 'unknown' {
  if (/^letterboxd list export v/i.test(start)) return 'list';
  const columns = new Set((start.split('\n')[0] ?? '').trim().split(','));
  if (!columns.has('Name') || !columns.has('Letterboxd URI')) return 'unknown';
  if (columns.has('Watched Date')) return columns.has('Review') ? 'reviews' : 'diary';
  return columns.has('Rating') ? 'ratings' : 'unknown';
}
