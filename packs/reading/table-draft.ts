/** Gathers the films of a table into a pack. */
import type { Gem, Pack, PackInfo, Review } from '../../film.ts';
import { MAX_GEMS_A_PACK, MAX_TITLE_LENGTH } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { cutAt, oneLine, quote } from '../characters.ts';
import { isLink, parseGem } from '../format.ts';
import { Doubles } from './doubles.ts';
import { readFilmRow, shortened, type FilmRow, type TableShape } from './film-row.ts';
import type { ListHead } from './letterboxd-list.ts';
import { plainText } from './plain-text.ts';
import { slugOf } from './pack-id.ts';
import { Refused } from './refused.ts';
import type { Draft } from './source.ts';
import type { Row } from './table.ts';
import type { KnownTable } from './table-shape.ts';

type About = Omit<PackInfo, 'language'> & { credit: Pick<Review, 'credit' | 'creditUrl'> };

/** Of the 200 characters that an id may have; the others are for a count behind it. */
const LONGEST_ID = 190;

/** A gem with what its id is made of. */
interface NamedGem {
  gem: Gem;
  /** Title and year. */
  name: string;
  /** What tells the film from another of its title and year, as far as the row says. */
  told: string | null;
}

export class TableDraft {
  readonly #about: About;
  readonly #shape: TableShape;
  readonly #doubles = new Doubles();
  readonly #gems: NamedGem[] = [];
  readonly #skipped: Problem[] = [];
  readonly #adjusted: Problem[] = [];

  constructor({ columns, mapping, head }: KnownTable, file: string, today: Date) {
    this.#about = aboutPack(head, file, today);
    const { credit } = this.#about.credit;
    this.#shape = { file, columns, mapping, credit, linksAreFilms: head !== null };
  }

  /** @throws Refused where this row is one too many. */
  take(row: Row): void {
    const film = readFilmRow(row, this.#shape);
    if (film === null) return;
    if (this.#gems.length + this.#skipped.length >= MAX_GEMS_A_PACK) {
      const { file } = this.#shape;
      throw new Refused({ code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK });
    }
    const problem = 'skipped' in film ? film.skipped : this.#add(film);
    if (problem) this.#skipped.push(problem);
  }

  /** @throws Refused where no film was found. */
  finish(): Draft {
    const { file } = this.#shape;
    if (this.#gems.length === 0) {
      throw new Refused({ code: 'no-films', file }, this.#skipped);
    }
    const { credit: _, ...info } = this.#about;
    const gems = withIds(this.#gems);
    const pack: Pack = { format: 1, ...info, language: this.#language(), gems };
    return {
      pack,
      read: this.#gems.length + this.#skipped.length,
      skipped: this.#skipped,
      adjusted: this.#adjusted,
    };
  }

  #add(film: FilmRow): Problem | null {
    const { file } = this.#shape;
    const { title, year } = film.gem.film;
    const earlier = this.#doubles.earlier(film);
    if (earlier !== null) {
      return { code: 'double-film', file, row: film.row, detail: quote(title), bound: earlier };
    }
    const review = { ...film.gem.review, ...this.#about.credit };
    const name = `${slugOf(title)}-${year}`;
    const parsed = parseGem({ id: name, ...film.gem, review }, this.#gems.length);
    // The row's reader leaves nothing that the format refuses; should it, the row is left out.
    if ('found' in parsed) {
      const { sentence: _, ...found } = parsed.found[0];
      return { ...found, file, row: film.row };
    }
    this.#gems.push({ gem: parsed.gem, name, told: toldBy(film) });
    this.#adjusted.push(...film.adjusted);
    return null;
  }

  /** That of most notes. */
  #language(): string {
    const counts = new Map<string, number>();
    for (const { review } of this.#gems.map(({ gem }) => gem)) {
      if (review.verdict) counts.set(review.lang, (counts.get(review.lang) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
  }
}

/**
 * Where a table has several films of one title and year, what tells them apart is in their ids, and not
 * which of them came first: a mark hangs on a gem's id, and would go over to another film with the next
 * version of the list.
 */
function withIds(named: NamedGem[]): Gem[] {
  const films = new Map<string, number>();
  for (const { name } of named) films.set(name, (films.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  return named.map(({ gem, name, told }) => {
    const isAlone = films.get(name) === 1 || told === null;
    const wanted = isAlone ? name : shortEnough(`${name}-${told}`);
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return { ...gem, id };
  });
}

function shortEnough(id: string): string {
  return id.length > LONGEST_ID ? slugOf(id) : id;
}

function toldBy({ gem, link }: FilmRow): string | null {
  const { imdb, tmdb, letterboxd } = gem.film.ids;
  if (imdb !== undefined) return imdb;
  if (tmdb !== undefined) return `tmdb-${tmdb}`;
  const name = letterboxd ?? link;
  return name === null ? null : slugOf(name);
}

/**
 * A list export says what it is called, and where it stands; of another table its file's name is all
 * that is known. Who made it, no table says.
 */
function aboutPack(head: ListHead | null, file: string, today: Date): About {
  const stem = oneLine(file.replace(/^.*[/\\]/, '').replace(/\.[a-z\d]{1,5}$/i, ''));
  const name = cutAt(head?.name || stem || 'List', MAX_TITLE_LENGTH);
  const version = [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()].join('.');
  const url = head && isLink(head.url) ? head.url : null;
  const code = url === null ? '' : slugOf(new URL(url).pathname);
  const description = shortened(plainText(head?.description ?? ''));
  return {
    id: [head ? 'letterboxd' : 'csv', slugOf(name), code].filter(Boolean).join('-'),
    title: name,
    ...(description !== '' && { description }),
    version,
    ...(url !== null && { source: { title: name, url } }),
    credit: { credit: name, ...(url !== null && { creditUrl: url }) },
  };
}
