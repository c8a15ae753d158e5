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

export class TableDraft {
  readonly #about: About;
  readonly #shape: TableShape;
  readonly #doubles = new Doubles();
  readonly #ids = new Set<string>();
  readonly #gems: Gem[] = [];
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
    const pack: Pack = { format: 1, ...info, language: this.#language(), gems: this.#gems };
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
    const parsed = parseGem(
      { id: this.#idFor(`${slugOf(title)}-${year}`), ...film.gem, review },
      this.#gems.length,
    );
    // The row's reader leaves nothing that the format refuses; should it, the row is left out.
    if ('found' in parsed) {
      const { sentence: _, ...found } = parsed.found[0];
      return { ...found, file, row: film.row };
    }
    this.#gems.push(parsed.gem);
    this.#adjusted.push(...film.adjusted);
    return null;
  }

  #idFor(name: string): string {
    let id = name;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${name}-${count}`;
    this.#ids.add(id);
    return id;
  }

  /** That of most notes. */
  #language(): string {
    const counts = new Map<string, number>();
    for (const { review } of this.#gems) {
      if (review.verdict) counts.set(review.lang, (counts.get(review.lang) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'und';
  }
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
