/**
 * Packs to measure with, made of the real lists in ../shared/titles where they are at hand, else of
 * made-up titles; and the mentions that a page would ask about.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AccountFilm } from '../account/account.ts';
import type { Gem, Mention, Pack } from '../film.ts';
import { MAX_GEMS_A_PACK } from '../limits.ts';
import { readList } from '../scripts/lists/csv.ts';

const LISTS = resolve(import.meta.dirname, '../../shared/titles');
/** Somebody who saw a film each day for thirty years. */
const ACCOUNT_FILMS = 10_000;
const FILES = ['tmdb_korean_films.csv', 'ml-32m_movies.csv'];

export interface Titles {
  name: string;
  mentions: Mention[];
}

/** @returns so many films, at least as many as a pack may have; the same ones each time. */
export function titles(count: number): Titles {
  const wanted = Math.max(count, MAX_GEMS_A_PACK);
  const real = FILES.every((file) => existsSync(resolve(LISTS, file)));
  const known = real
    ? FILES.flatMap((file) => readList(readFileSync(resolve(LISTS, file), 'utf8')))
        .map(({ mention }) => mention)
        .filter(({ year }) => year !== null)
    : [];
  const made = Array.from({ length: Math.max(wanted - known.length, 0) }, (_, at) => madeUp(at));
  const name = real ? 'films of real lists' : 'made-up films';
  return { name, mentions: [...known, ...made].slice(0, wanted) };
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

/** Packs of the first `count` films, each film with a review of some length; one at a time, since all may be a million. */
export function* packsOf(films: Mention[], count: number): Generator<Pack> {
  for (let start = 0; start < count; start += MAX_GEMS_A_PACK) {
    const at = start / MAX_GEMS_A_PACK;
    yield {
      format: 1,
      id: `bench-${at}`,
      title: `Measured ${at}`,
      author: 'Nobody',
      version: '1.0.0',
      language: 'en',
      gems: films.slice(start, Math.min(start + MAX_GEMS_A_PACK, count)).map(gemOf),
    };
  }
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

/** What pages ask about, the same for every size. */
export interface Pages {
  /** As a page of posters has it: 20 gems of the smallest library among 80 films that no list has. */
  few: Mention[];
  /** 100 gems of it. */
  all: Mention[];
  /** As `few`, each of other gems and other films than any page before. */
  others: Mention[][];
  /** What an account exports: films seen, the first of the list, each of which may be a gem. */
  account: AccountFilm[];
}

/** @param others how many other pages; all their gems are in the smallest library from 1,000 gems on */
export function pagesOf(films: Mention[], smallest: number, others: number): Pages {
  const few = (page: number) => {
    const gems = Array.from(
      { length: 20 },
      (_, at) => films[page + at * Math.floor(smallest / 20)],
    );
    const nobody = Array.from({ length: 80 }, (_, at) => ({
      ...madeUp(at),
      title: `Nobody ever made film ${at} of ${page}`,
    }));
    return [...gems.filter((mention) => mention !== undefined), ...nobody];
  };
  const all = Array.from({ length: 100 }, (_, at) => films[Math.floor((at * smallest) / 100)]);
  return {
    few: few(0),
    all: all.filter((mention) => mention !== undefined),
    others: Array.from({ length: others }, (_, page) => few(page + 1)),
    account: films
      .slice(0, ACCOUNT_FILMS)
      .map(({ title, year }) => ({ title, year, seen: '2020-01-01' })),
  };
}
