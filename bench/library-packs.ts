/**
 * Packs to measure with, made of the real lists in ../shared/titles where they are at hand, else of
 * made-up titles; and the mentions that a page would ask about.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Gem, Mention, Pack } from '../film.ts';
import { readList } from '../scripts/lists/csv.ts';

const LISTS = resolve(import.meta.dirname, '../../shared/titles');
const FILES = ['tmdb_korean_films.csv', 'ml-32m_movies.csv'];

export interface Titles {
  name: string;
  mentions: Mention[];
}

/** @returns 100,000 films, the same ones each time. */
export function titles(): Titles {
  const real = FILES.every((file) => existsSync(resolve(LISTS, file)));
  const known = real
    ? FILES.flatMap((file) => readList(readFileSync(resolve(LISTS, file), 'utf8')))
        .map(({ mention }) => mention)
        .filter(({ year }) => year !== null)
    : [];
  const made = Array.from({ length: 100_000 - Math.min(known.length, 100_000) }, (_, at) =>
    madeUp(at),
  );
  const name = real ? 'films of real lists' : 'made-up films';
  return { name, mentions: [...known, ...made].slice(0, 100_000) };
}

const WORDS = 'river winter lamp stone garden letter echo salt orchard signal harbour thread'.split(
  ' ',
);

function madeUp(at: number): Mention {
  const word = (step: number) => WORDS[Math.floor(at / step) % WORDS.length] ?? '';
  return {
    title: `The ${word(1)} and the ${word(12)} ${at}`,
    otherTitles: [],
    year: 1920 + (at % 100),
    yearKind: 'release',
    directors: [],
    ids: {},
    kind: 'film',
  };
}

/** @returns a pack of the first `count` films, each with a review of some length. */
export function packOf(films: Mention[], count: number): Pack {
  return {
    format: 1,
    id: 'bench',
    title: 'Measured',
    author: 'Nobody',
    version: '1.0.0',
    language: 'en',
    gems: films.slice(0, count).map(gemOf),
  };
}

function gemOf({ title, otherTitles, year, directors, ids }: Mention, at: number): Gem {
  const shown = year ?? 2000;
  const prose = `${title} is number ${at} of a list that was made to be measured. It says what a list says of a film: `;
  return {
    id: `film-${at}`,
    film: {
      title,
      otherTitles,
      ambiguousTitles: [],
      year: shown,
      acceptedYears: [shown],
      directors: directors.map((name) => ({ name, variants: [] })),
      cast: [],
      genres: ['Drama'],
      countries: [],
      ids,
    },
    review: {
      premise: `${prose}who is in it, where they go, and what they find when they come there.`,
      verdict: 'Slow, clear, and worth the evening that it takes.',
      lang: 'en',
      credit: 'After a list that was made to be measured',
    },
    contentNotes: [],
    leads: [],
  };
}

/**
 * What pages ask about, the same for every size: `few` as a page of posters has it, 20 gems of the
 * smallest pack among 80 films that no list has; `all` 100 gems of it.
 */
export function pagesOf(films: Mention[], smallest: number): Record<'few' | 'all', Mention[]> {
  const gems = Array.from(
    { length: 100 },
    (_, at) => films[Math.floor((at * smallest) / 100)],
  ).filter((mention) => mention !== undefined);
  const nobody = Array.from({ length: 80 }, (_, at) => ({
    ...madeUp(at),
    title: `Nobody ever made film ${at} of these`,
  }));
  return { few: [...gems.slice(0, 20), ...nobody], all: gems };
}
