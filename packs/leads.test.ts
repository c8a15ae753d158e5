/**
 * The leads of the bundled pack. Where the catalogue that they were chosen from is at hand beside the
 * repository, every fact is held against it; else that part is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Film, FilmIds, Gem, Lead, Namesake } from '../film.ts';
import { MIN_YEAR } from '../limits.ts';
import { compileBundledPack } from './compile.ts';

const { gems } = compileBundledPack();
const all = gems.flatMap((gem) =>
  gem.leads.map((lead): [string, Lead, Gem] => [name(lead), lead, gem]),
);

function name({ title, year }: Pick<Lead, 'title' | 'year'>): string {
  return `${title} (${year})`;
}

/** Straight and curly apostrophes are one. */
function straight(text: string): string {
  return text.replaceAll('’', "'");
}

/** Whether two descriptions could be taken for one film. */
function meet(
  lead: Lead,
  other: Pick<Film | Namesake, 'title' | 'year'> & { ids?: FilmIds },
): boolean {
  const ids: FilmIds = { ...(lead.probableSlug && { letterboxd: lead.probableSlug }), ...lead.ids };
  const shared = Object.entries(ids).some(
    ([space, value]) => other.ids?.[space as keyof FilmIds] === value,
  );
  return shared || (lead.title === other.title && lead.year === other.year);
}

test.each(all)('%s has an id, and came out once films existed and before today', (_, lead) => {
  expect(Object.keys(lead.ids)).not.toEqual([]);
  expect(lead.ids.letterboxd && lead.probableSlug).toBeUndefined();
  expect(lead.year).toBeGreaterThanOrEqual(MIN_YEAR);
  expect(lead.year).toBeLessThanOrEqual(new Date().getFullYear());
});

test.each(all)('%s is neither a gem of the pack nor a namesake of one', (_, lead) => {
  for (const { film } of gems) {
    const slug = film.probableSlug === undefined ? {} : { letterboxd: film.probableSlug };
    const own = { title: film.title, year: film.year, ids: { ...slug, ...film.ids } };
    expect([own, ...(film.namesakes ?? [])].filter((other) => meet(lead, other))).toEqual([]);
  }
});

test.each(all)('%s gives its reason in one sentence that names it', (_, lead) => {
  const reason = straight(lead.reason);
  expect(reason).toContain(straight(lead.title));
  expect(reason.replace(straight(lead.title), 'It').match(/[.?!](?=\s|$)/g)).toEqual(['.']);
  expect(reason.length).toBeLessThan(140);
});

test('no two reasons open alike', () => {
  const openings = all.map(([, { reason }]) => reason.split(' ').slice(0, 3).join(' '));
  expect(openings.filter((opening, index) => openings.indexOf(opening) !== index)).toEqual([]);
});

test('a film leads to a gem once, and is described alike wherever it leads', () => {
  const first = new Map<string, Omit<Lead, 'reason'>>();
  for (const [label, { reason: _, ...facts }] of all) {
    expect(facts).toEqual(first.get(label) ?? facts);
    first.set(label, facts);
  }
  for (const { leads } of gems) expect(new Set(leads.map(name)).size).toBe(leads.length);
});

/** What the article says of a lead. */
interface ArticleLead {
  gem: string;
  film: string;
  year: number;
  letterboxd: string;
  imdb: string | null;
  tmdb: number | null;
}

/** A film by a gem's director, or one whose lead actor leads the gem too. */
interface RelatedFilm {
  title: string;
  original_title: string;
  year_tmdb: number;
  tmdb_id: number;
  imdb_id: string | null;
  letterboxd_slug_by_title_and_year: string | null;
  shared_lead_actor?: string[];
}

interface RelatedFilms {
  gem: string;
  same_director: RelatedFilm[];
  shared_lead_actor: RelatedFilm[];
}

const CATALOGUE = resolve(import.meta.dirname, '../../shared/catalogue');

function read<T>(file: string): T[] {
  const path = resolve(CATALOGUE, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : [];
}

describe.skipIf(!existsSync(CATALOGUE))('beside the catalogue', () => {
  const article = read<ArticleLead>('leads-from-the-article.json');
  const related = read<RelatedFilms>('leads-same-people.json');

  const isOf = (lead: Lead, gem: Gem) => (other: ArticleLead) =>
    other.gem === gem.film.title && other.film === lead.title && other.year === lead.year;
  const relatedTo = (lead: Lead, gem: Gem, tie: 'same_director' | 'shared_lead_actor') =>
    related
      .filter((films) => films.gem === gem.film.title)
      .flatMap((films) => films[tie])
      .find((other) => other.title === lead.title && other.year_tmdb === lead.year);

  test('every lead of the article is used', () => {
    expect(article).toHaveLength(9);
    const unused = article.filter((other) => !all.some(([, lead, gem]) => isOf(lead, gem)(other)));
    expect(unused).toEqual([]);
  });

  test.each(gems.map((gem) => [gem.id, gem] as const))(
    '%s has at most three leads beside the article’s',
    (_, gem) => {
      const others = gem.leads.filter((lead) => !article.some(isOf(lead, gem)));
      expect(others.length).toBeLessThanOrEqual(3);
    },
  );

  test.each(all)(
    '%s: ids and slug are the catalogue’s, the slug as a probable one',
    (_, lead, gem) => {
      const said = article.find(isOf(lead, gem));
      const film =
        relatedTo(lead, gem, 'same_director') ?? relatedTo(lead, gem, 'shared_lead_actor');
      const { imdb, tmdb } = {
        imdb: said?.imdb ?? film?.imdb_id,
        tmdb: said?.tmdb ?? film?.tmdb_id,
      };
      expect(said ?? film).toBeDefined();
      expect(lead.ids).toMatchObject({ ...(imdb && { imdb }), ...(tmdb && { tmdb }) });
      expect(lead.ids.letterboxd).toBeUndefined();
      const slug = said?.letterboxd ?? film?.letterboxd_slug_by_title_and_year ?? undefined;
      // The one slug with an underscore, jung_e, is none that readers or format know.
      expect(lead.probableSlug).toBe(slug?.includes('_') ? undefined : slug);
      expect([lead.title, ...(lead.otherTitles ?? [])]).toContain(
        film?.original_title ?? lead.title,
      );
    },
  );

  const ours = all.filter(([, lead, gem]) => !article.some(isOf(lead, gem)));

  test.each(ours)('%s: the reason names who ties it to the gem', (_, lead, gem) => {
    const directors = gem.film.directors.map((person) => person.name);
    const byDirector = relatedTo(lead, gem, 'same_director') !== undefined;
    const actors = relatedTo(lead, gem, 'shared_lead_actor')?.shared_lead_actor ?? [];
    const tied = [...(byDirector ? directors : []), ...actors];
    expect(tied.filter((person) => lead.reason.includes(person))).not.toEqual([]);
    const known = lead.directors?.map((person) => person.name);
    expect(known).toEqual(byDirector ? directors : known);
  });
});
