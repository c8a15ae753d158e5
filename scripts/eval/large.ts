/** Large packs that nobody curated, against lists whose ids tell the truth and are never shown. */
import type { Mention, Pack } from '../../film.ts';
import { titleKey } from '../../matching/title-key.ts';
import { matchRows } from '../match.ts';
import { readFactRows, readTable, type Facts, type FactRow } from './lists.ts';
import { koreanPack, netflixPack } from './packs.ts';
import {
  classOf,
  isDrawn,
  named,
  outcomes,
  tally,
  type Class,
  type NamedRow,
  type Outcome,
  type Tally,
  type Truth,
} from './tally.ts';

const MOVIELENS = 'ml-32m_movies.csv';
const LINKS = 'ml-25m_links.csv';
const KOREAN = 'tmdb_korean_films.csv';
const SPELLINGS = 'korean-director-spellings.csv';
const STREAMING = {
  netflix: 'netflix_titles_2021.csv',
  disney_plus: 'disney_plus_titles_2021.csv',
};
const JUSTWATCH = 'justwatch_netflix_titles_2022.csv';
const JUSTWATCH_CREDITS = 'justwatch_netflix_credits_2022.csv';

export interface LargeResult extends Tally {
  name: string;
  /** What a page would be marked for in error. */
  wrong: NamedRow[];
  /** The likely matches that rest on a title and a year, exact or one off. */
  titleAndYear: Class;
  /** Of the rows that have a year; what a mention without one can reach is another question. */
  withYear: { gems: number; found: number; recall: number | null };
  /** The same rows in two halves, parted by their titles: what holds in one only is chance. */
  halves: Tally[];
}

/** How a MovieLens row is shown. */
interface View {
  name: string;
  show: (mention: Mention) => Mention;
}

const VIEWS: View[] = [
  { name: 'with the other titles in parentheses', show: (mention) => mention },
  { name: 'without them', show: (mention) => ({ ...mention, otherTitles: [] }) },
];
const NO_YEAR: View = {
  name: 'with the year hidden',
  show: (mention) => ({ ...mention, year: null }),
};

/** The Korean films against every title of MovieLens, with and without its other titles. */
export function measureKorean(folder: string): LargeResult[] {
  return VIEWS.map(koreanIn(readMovieLens(folder)));
}

/**
 * What no target is set on: the same without years, and JustWatch's films as a pack of another kind,
 * so that a rule that only helps the Korean films shows.
 */
export function measureBeyond(folder: string): LargeResult[] {
  const movieLens = readMovieLens(folder);
  const titles = readTable(folder, JUSTWATCH);
  const netflix = against(
    movieLens,
    "of JustWatch's films",
    netflixPack(titles, readTable(folder, JUSTWATCH_CREDITS)),
    (link) => `tt${(link['imdbId'] ?? '').padStart(7, '0')}`,
  );
  return [koreanIn(movieLens)(NO_YEAR), ...[...VIEWS, NO_YEAR].map(netflix)];
}

interface MovieLens {
  folder: string;
  rows: FactRow[];
  links: ReadonlyMap<string | undefined, Facts>;
}

function readMovieLens(folder: string): MovieLens {
  const links = new Map(readTable(folder, LINKS).map((link) => [link['movieId'], link]));
  return { folder, rows: readFactRows(folder, MOVIELENS), links };
}

const koreanIn = (movieLens: MovieLens): ((view: View) => LargeResult) =>
  against(
    movieLens,
    'Korean films',
    koreanPack(readTable(movieLens.folder, KOREAN)),
    (link) => link['tmdbId'] ?? '',
  );

/** @param idOf reads what names the pack's gems out of a row's links. */
function against(
  { rows, links }: MovieLens,
  films: string,
  pack: Pack,
  idOf: (link: Facts) => string,
): (view: View) => LargeResult {
  const ids = new Set(pack.gems.map(({ id }) => id));
  const truthOf = ({ facts }: FactRow): Truth => {
    const link = links.get(facts['movieId']);
    if (!link) return undefined;
    return ids.has(idOf(link)) ? idOf(link) : null;
  };
  return ({ name, show }) => {
    const shown = rows.map((row) => ({ ...row, mention: show(row.mention) }));
    const all = outcomes(MOVIELENS, shown, matchRows(shown, pack), truthOf);
    return resultOf(`${pack.gems.length} ${films} against MovieLens, ${name}`, all);
  };
}

/** The Korean films against streaming rows with their directors and types; pairs judged by hand. */
export function measureStreaming(folder: string): LargeResult {
  const pack = koreanPack(readTable(folder, KOREAN));
  const judged = readTable(folder, SPELLINGS);
  const all = Object.entries(STREAMING).flatMap(([service, file]) => {
    const rows = readFactRows(folder, file);
    const known = new Map(
      judged
        .filter((pair) => pair['service'] === service)
        .map((pair) => [
          streamingKey(pair['row_title'], pair['row_year'], pair['row_director']),
          pair['adjudicated'] === 'same film' ? gemNamed(pack, pair) : null,
        ]),
    );
    const truthOf = ({ facts }: FactRow): Truth =>
      known.get(streamingKey(facts['title'], facts['release_year'], facts['director']));
    return outcomes(file, rows, matchRows(rows, pack), truthOf);
  });
  return resultOf(`${pack.gems.length} Korean films against Netflix and Disney+`, all);
}

const streamingKey = (title = '', year = '', director = ''): string =>
  [title, year, director].join('|');

function gemNamed(pack: Pack, pair: Facts): string {
  const gem = pack.gems.find(
    ({ film }) => film.title === pair['tmdb_title'] && film.year === Number(pair['tmdb_year']),
  );
  if (!gem) throw new Error(`${SPELLINGS} speaks of a film that ${KOREAN} does not have.`);
  return gem.id;
}

function resultOf(name: string, all: Outcome[]): LargeResult {
  const whole = tally(all);
  const { gems, found, recall } = tally(all.filter(({ row }) => row.mention.year !== null));
  const onTitleAndYear = all.filter(({ matched }) => {
    const evidence = matched?.evidence ?? [];
    return (
      matched?.confidence === 'likely' &&
      (evidence.includes('year') || evidence.includes('year-near'))
    );
  });
  return {
    name,
    ...whole,
    wrong: named(
      all.filter(({ matched }) => isDrawn(matched)),
      'wrong',
    ),
    titleAndYear: classOf('likely on title and year', onTitleAndYear, whole.gems),
    withYear: { gems, found, recall },
    halves: [0, 1].map((half) => tally(all.filter((outcome) => halfOf(outcome) === half))),
  };
}

/** By the letters of the title alone, so that all rows of one title are in one half. */
function halfOf({ row }: Outcome): number {
  let hash = 0;
  for (const letter of titleKey(row.mention.title)) {
    hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  }
  return (hash >>> 3) % 2;
}
