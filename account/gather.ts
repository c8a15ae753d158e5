/** Gathers one film out of all the rows that name it. */
import type { AccountFilm } from './account.ts';

/** What one row says. */
export interface AccountRow {
  title: string;
  year: number | null;
  /** The film's own address; null where the file gives none, or that of a log entry. */
  uri: string | null;
  mark: 'seen' | 'saved';
  /** `YYYY-MM-DD`, or '' where the row has none. */
  day: string;
}

/** Films of one title and year. */
interface Namesakes {
  /** The one whose address no file has given so far. */
  open: AccountFilm | null;
  addressed: AccountFilm[];
  /** What any of them is marked as. */
  marks: Set<AccountRow['mark']>;
}

/**
 * Rows are one film where they give the same address. A row without one belongs to the film of its title
 * and year; where several of those are marked, nobody can tell which, and it says nothing new. So rows
 * with addresses come first.
 */
export class AccountFilms {
  readonly #films: AccountFilm[] = [];
  readonly #byUri = new Map<string, AccountFilm>();
  readonly #byTitle = new Map<string, Namesakes>();

  add(row: AccountRow): void {
    const { title, year, mark, day } = row;
    const key = `${year ?? ''} ${title.normalize('NFKC').toLowerCase()}`;
    const same = this.#byTitle.get(key) ?? { open: null, addressed: [], marks: new Set() };
    this.#byTitle.set(key, same);
    const film = row.uri === null ? this.#byName(row, same) : this.#byAddress(row, row.uri, same);
    if (film === null) return;
    same.marks.add(mark);
    const before = film[mark];
    // The earliest day counts; one that is not known comes after any other.
    if (!before || (day !== '' && day < before)) film[mark] = day;
  }

  all(): AccountFilm[] {
    return this.#films;
  }

  #byAddress({ title, year }: AccountRow, uri: string, same: Namesakes): AccountFilm {
    const known = this.#byUri.get(uri);
    if (known) return known;
    const film = same.open ?? this.#make(title, year);
    film.uri = uri;
    same.open = null;
    same.addressed.push(film);
    this.#byUri.set(uri, film);
    return film;
  }

  #byName({ title, year, mark }: AccountRow, same: Namesakes): AccountFilm | null {
    const [only, ...others] = same.addressed.slice(0, 2);
    if (same.open) return same.open;
    if (only && others.length === 0) return only;
    if (same.marks.has(mark)) return null;
    same.open = this.#make(title, year);
    return same.open;
  }

  #make(title: string, year: number | null): AccountFilm {
    const film: AccountFilm = { title, year };
    this.#films.push(film);
    return film;
  }
}
