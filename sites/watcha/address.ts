/**
 * Addresses of what Watcha and Watcha Pedia have: the first letter of an id says what it is. So it does
 * in short ids, of seven characters; some series have one of 22, whose letters say nothing.
 */
import type { Mention } from '../../film.ts';

/** The language stands in front since August 2026: `/ko/contents/…`. */
const CONTENTS =
  /^(?:pedia\.)?watcha\.com\/(?:[a-z]{2}(?:-[A-Za-z]{2})?\/)?contents\/([^/])[^/]{0,11}\/?$/;

const KINDS: Record<string, Mention['kind'] | 'none'> = {
  m: 'film',
  t: 'series',
  // Books and webtoons, which films are often made after and called as.
  b: 'none',
  w: 'none',
};

/** What an address names. */
export interface Title {
  /** Null where the id begins with a letter that was never seen. */
  kind: Mention['kind'];
}

/** @returns null where a place (see reading/place.ts) is not that of a film or series. */
export function titleAt(place: string): Title | null {
  const letter = CONTENTS.exec(place)?.[1];
  const kind = letter === undefined ? 'none' : (KINDS[letter] ?? null);
  return kind === 'none' ? null : { kind };
}
