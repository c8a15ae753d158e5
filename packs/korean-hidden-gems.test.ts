/**
 * The bundled pack as a whole. Where the catalogue of facts that it was made from is at hand beside the
 * repository, every fact is held against it; else that part is skipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Film, FilmIds, Gem } from '../film.ts';
import { BUNDLED_PACK_FOLDER, compileBundledPack, readGemFiles } from './compile.ts';
import { readYaml } from './markdown.ts';

const pack = compileBundledPack();

test('every file of the folder is a gem', () => {
  const names = readdirSync(BUNDLED_PACK_FOLDER).filter((name) => name.endsWith('.md'));
  expect(names.length).toBeGreaterThan(0);
  expect(pack.gems.map(({ id }) => `${id}.md`).toSorted()).toEqual(names.toSorted());
});

test('each gem says whose judgement it is: the pack’s, unless its own file says otherwise', () => {
  const ofAll = factsOf('pack.yaml')['review'] as object;
  expect(ofAll).toMatchObject({ credit: expect.stringMatching(/\S/) as string });
  for (const { id, review } of pack.gems) {
    const { credit, creditUrl } = factsOf(`${id}.md`);
    const own = Object.entries({ credit, creditUrl }).filter(([, said]) => said !== undefined);
    expect(review, id).toMatchObject({ ...ofAll, ...Object.fromEntries(own) });
  }
});

/** What a file of the pack says by itself, with nothing that the pack says of all. */
function factsOf(file: string): Record<string, unknown> {
  const text = readFileSync(join(BUNDLED_PACK_FOLDER, file), 'utf8');
  const yaml = file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text;
  const read = readYaml(file, yaml);
  return 'fields' in read ? read.fields : {};
}

test('the pack says where its list comes from and when a film counts as hidden', () => {
  expect(pack).toMatchObject({
    id: 'korean-hidden-gems',
    source: { url: 'https://www.koreanscreen.com/hidden-gems' },
    criterion: { service: 'letterboxd', threshold: 1000 },
  });
});

describe.each(pack.gems.map((gem) => [gem.id, gem] as const))('%s', (id, { film, review }) => {
  test('was looked at for namesakes, and none of them is the film itself', () => {
    expect(film.namesakes).toBeDefined();
    for (const namesake of film.namesakes ?? []) {
      expect([namesake.title, namesake.year]).not.toEqual([film.title, film.year]);
      for (const [space, value] of Object.entries(namesake.ids ?? {})) {
        expect(film.ids[space as keyof FilmIds]).not.toBe(value);
        expect(film.probableSlug).not.toBe(value);
      }
    }
  });

  test('has premise and verdict of two or three sentences', () => {
    for (const text of [review.premise ?? '', review.verdict ?? '']) {
      expect(sentences(text)).toBeGreaterThanOrEqual(2);
      expect(sentences(text)).toBeLessThanOrEqual(3);
      expect(text.length).toBeLessThan(330);
    }
  });

  test('has the slug either confirmed or probable, not both', () => {
    expect(film.ids.letterboxd && film.probableSlug).toBeUndefined();
    expect(id).toMatch(/^[a-z-]+$/);
  });
});

test('no two reviews open alike', () => {
  const openings = pack.gems.flatMap(({ review }) =>
    [review.premise ?? '', review.verdict ?? ''].map((text) =>
      text.split(' ').slice(0, 2).join(' '),
    ),
  );
  expect(openings.filter((opening, index) => openings.indexOf(opening) !== index)).toEqual([]);
});

function sentences(text: string): number {
  return text.match(/[.?!](?=\s|$)/g)?.length ?? 0;
}

/** The part of a catalogue entry that is held against a gem. */
interface CatalogueFilm {
  catalogue_id: string;
  n: number;
  title: string;
  year: number;
  years_accept: number[];
  original_title: string;
  original_title_variants: string[] | null;
  romanised: string[];
  title_tmdb: string | null;
  alt_titles_en: string[] | null;
  alt_titles_too_generic_to_match: string[] | null;
  literal_meanings_not_aliases: string[] | null;
  hanja: string | null;
  foreign_titles: { title: string }[] | null;
  directors: { name: string; variants: string[]; hangul: string | null }[];
  cast: string[];
  cast_variants: string[] | null;
  cast_hangul: string[] | null;
  genres: string[];
  runtime_minutes: number;
  imdb_id: string | null;
  tmdb_id: number | null;
  letterboxd: { slug: string | null; status: string; letterboxd_film_id: number | null };
  koreanscreen_review_url: string | null;
  confusable: CatalogueNamesake[] | null;
}

interface CatalogueNamesake {
  title: string;
  year: number | null;
  director: string | null;
  letterboxd_slug: string | null;
  letterboxd_film_id?: number;
  imdb_id: string | null;
  tmdb_id: number | null;
}

const CATALOGUE = resolve(import.meta.dirname, '../../shared/catalogue/films.json');

describe.skipIf(!existsSync(CATALOGUE))('beside the catalogue', () => {
  const catalogue = existsSync(CATALOGUE)
    ? (JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueFilm[])
    : [];
  const names = new Map(
    readGemFiles(BUNDLED_PACK_FOLDER, { lang: 'en', credit: '' }).flatMap((file) =>
      'gem' in file ? [[file.gem.id, file.catalogue] as const] : [],
    ),
  );
  // A film that came later has its facts from elsewhere, and says no name of this list.
  const listed = pack.gems.filter((gem) => names.get(gem.id) !== null);
  const pairs = listed.map((gem): [string, Gem, CatalogueFilm] => {
    const facts = catalogue.find((film) => film.catalogue_id === names.get(gem.id));
    if (!facts) return [gem.id, gem, {} as CatalogueFilm];
    return [gem.id, gem, facts];
  });

  test('the pack holds every film of it, in its order', () => {
    expect(listed.map((gem) => names.get(gem.id))).toEqual(
      catalogue.map((film) => film.catalogue_id),
    );
  });

  test.each(pairs)('%s: title, years, genres and runtime are the catalogue’s', (_, gem, facts) => {
    const { film } = gem;
    expect(film.title).toBe(facts.title);
    expect(film.originalTitle?.text).toBe(facts.original_title);
    expect(facts.romanised).toEqual(expect.arrayContaining(film.originalTitle?.romanised ?? []));
    expect(film.year).toBe(facts.year);
    expect(film.acceptedYears).toEqual(facts.years_accept);
    expect(film.genres).toEqual(facts.genres);
    expect(film.runtimeMinutes).toBe(facts.runtime_minutes);
  });

  test.each(pairs)('%s: every other title is the catalogue’s', (_, gem, facts) => {
    const known = [
      facts.title_tmdb,
      facts.hanja,
      ...(facts.alt_titles_en ?? []),
      ...(facts.original_title_variants ?? []),
      ...(facts.foreign_titles ?? []).map((foreign) => foreign.title),
    ];
    const { title, originalTitle, otherTitles, ambiguousTitles } = gem.film;
    expect(known).toEqual(expect.arrayContaining(otherTitles));
    expect([title, originalTitle?.text, ...otherTitles]).toEqual(
      expect.arrayContaining(known.filter((other) => other !== null)),
    );
    expect(ambiguousTitles).toEqual(
      expect.arrayContaining(facts.alt_titles_too_generic_to_match ?? []),
    );
    for (const meaning of facts.literal_meanings_not_aliases ?? []) {
      expect(otherTitles).not.toContain(meaning);
    }
  });

  test.each(pairs)('%s: ids are the confirmed ones, all of them', (_, gem, facts) => {
    const { slug, status, letterboxd_film_id: number } = facts.letterboxd;
    const confirmed = status === 'confirmed';
    const expected: FilmIds = {
      ...(confirmed && slug !== null && { letterboxd: slug }),
      ...(confirmed && number !== null && { letterboxdFilm: number }),
      ...(facts.imdb_id !== null && { imdb: facts.imdb_id }),
      ...(facts.tmdb_id !== null && { tmdb: facts.tmdb_id }),
    };
    expect(gem.film.ids).toEqual(expected);
    expect(gem.film.probableSlug).toBe(status.startsWith('slug-exists') ? slug : undefined);
    expect(gem.review.fullReviewUrl).toBe(facts.koreanscreen_review_url ?? undefined);
  });

  test.each(pairs)('%s: people and their spellings are the catalogue’s', (_, { film }, facts) => {
    expect(film.directors.map((director) => director.name)).toEqual(
      facts.directors.map((director) => director.name),
    );
    for (const [index, director] of film.directors.entries()) {
      const source = facts.directors[index];
      const hangul = source?.hangul ? [source.hangul] : [];
      const spellings = [...(source?.variants ?? []), ...hangul];
      expect(spellings).toEqual(expect.arrayContaining(director.variants));
      expect(director.variants).toEqual(expect.arrayContaining(hangul));
    }
    expect(film.cast.map((person) => person.name)).toEqual(expect.arrayContaining(facts.cast));
    const spelled = [...facts.cast, ...(facts.cast_variants ?? []), ...(facts.cast_hangul ?? [])];
    for (const name of film.cast.flatMap((person) => [person.name, ...person.variants])) {
      expect(spelled.some((line) => line.includes(name))).toBe(true);
    }
  });

  test.each(pairs)('%s: every namesake and its ids are the catalogue’s', (_, { film }, facts) => {
    for (const namesake of film.namesakes ?? []) {
      if (FOUND_BESIDE.has(`${namesake.title} ${namesake.year}`)) continue;
      expect((facts.confusable ?? []).some((other) => isSame(namesake, other))).toBe(true);
    }
  });
});

/** Namesakes that the catalogue does not have; where they were read stands in the gem's file. */
const FOUND_BESIDE = new Set([
  'A Brand New Life 1973',
  '범죄의 재구성 2014',
  '집으로 가는 길 1999',
]);

function isSame(
  namesake: NonNullable<Film['namesakes']>[number],
  other: CatalogueNamesake,
): boolean {
  const { year, directors = [], ids = {} } = namesake;
  return (
    other.title.includes(namesake.title) &&
    (year ?? null) === other.year &&
    directors.every((name) => other.director?.includes(name)) &&
    [null, undefined, other.letterboxd_slug].includes(ids.letterboxd) &&
    [null, undefined, other.letterboxd_film_id].includes(ids.letterboxdFilm) &&
    [null, undefined, other.imdb_id].includes(ids.imdb) &&
    [null, undefined, other.tmdb_id].includes(ids.tmdb)
  );
}
