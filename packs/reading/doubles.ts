/** Sees where a table names a film a second time. */
import type { FilmRow } from './film-row.ts';

/** Films of one title and one year that are compared with each other; the most known is five. */
const MAX_COMPARED = 20;

/** Names compare only within one. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u];

/**
 * Two rows are one film where they share an id or an address, or title and year while nothing that both
 * give, directors among it, tells them apart: there are films of one title and one year.
 */
export class Doubles {
  readonly #rows = new Map<string, number>();
  readonly #sameTitle = new Map<string, FilmRow[]>();

  /** @returns the row that named the film before; null where none did, and then it is remembered. */
  earlier(film: FilmRow): number | null {
    const names = [...namesOf(film).entries()].map(([kind, value]) => `${kind} ${value}`);
    for (const name of names) {
      const row = this.#rows.get(name);
      if (row !== undefined) return row;
    }
    const key = `${film.gem.film.year} ${film.written.normalize('NFKC').toLowerCase()}`;
    const others = this.#sameTitle.get(key) ?? [];
    const same = others.find((other) => !toldApart(film, other));
    if (same) return same.row;
    for (const name of names) this.#rows.set(name, film.row);
    if (others.length < MAX_COMPARED) this.#sameTitle.set(key, [...others, film]);
    return null;
  }
}

function namesOf({ gem, link }: FilmRow): Map<string, string> {
  const names = new Map(Object.entries(gem.film.ids).map(([kind, id]) => [kind, String(id)]));
  if (link !== null) names.set('link', link);
  return names;
}

function toldApart(one: FilmRow, other: FilmRow): boolean {
  const names = namesOf(other);
  if ([...namesOf(one)].some(([kind, value]) => (names.get(kind) ?? value) !== value)) return true;
  const [some, others] = [directorsOf(one), directorsOf(other)];
  // Whether a name in another script is the same, its letters do not tell.
  const isComparable = SCRIPTS.some(
    (script) => script.test(some.join()) && script.test(others.join()),
  );
  return isComparable && !some.some((name) => others.includes(name));
}

/** The directors' names in every spelling, without case, accents, joins and order of their parts. */
function directorsOf({ gem }: FilmRow): string[] {
  return gem.film.directors
    .flatMap(({ name, variants }) => [name, ...variants])
    .map((name) => {
      const folded = name.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
      // "Sang-soo" and "Sangsoo" are divided otherwise, and the order of a name's parts differs too.
      return (folded.match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join('');
    });
}
