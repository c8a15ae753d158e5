/**
 * What a title's own page states beside its heading. Pages that change without a load keep the
 * JSON-LD and meta tags of the title that came first, so nothing counts that does not name this one.
 */
import type { Mention } from '../../film.ts';
import { jsonLd, namesIn } from './json-ld.ts';
import type { Facts } from './mention.ts';
import { sameWords } from './slug-words.ts';
import { cleanText, splitYear, yearIn } from './text.ts';

const KINDS: Record<string, Mention['kind']> = {
  Movie: 'film',
  TVSeries: 'series',
  TVSeason: 'series',
  TVEpisode: 'series',
};

const text = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : '');

/** A date in JSON-LD may be that of the work or of its arrival here: it confirms and never vetoes. */
function yearOf(data: Record<string, unknown>): Pick<Facts, 'year' | 'yearKind'> {
  const year = yearIn(text(data['datePublished']));
  return year ? { year, yearKind: 'service' } : {};
}

/** The year in `og:title`, if it names this title and has a year in brackets right after it. */
function yearInMeta(page: Document, title: string): Partial<Facts> {
  const stated = page.querySelector('meta[property="og:title"]')?.getAttribute('content');
  // Services decorate: "Watch April Snow (2005) - Free Movies".
  const [, named] = /^(?:Watch )?(.*?\(\d{4}\))/.exec(cleanText(stated)) ?? [];
  const { title: name, year } = splitYear(named);
  return year && sameWords(name, title) ? { year, yearKind: 'release' } : {};
}

function factsInJsonLd(page: Document, title: string): Partial<Facts> {
  const data = jsonLd(page).find(
    (object) =>
      text(object['@type']) in KINDS &&
      [object['name'], object['alternateName']].some((name) => sameWords(text(name), title)),
  );
  if (!data) return {};
  return {
    otherTitles: [text(data['name']), text(data['alternateName'])].filter((name) => name !== title),
    directors: namesIn(data['director']).map(cleanText),
    kind: KINDS[text(data['@type'])] ?? null,
    ...yearOf(data),
  };
}

/** @returns what JSON-LD and `og:title` add about the title of that name; nothing where they differ. */
export const statedFacts = (page: Document, title: string): Partial<Facts> => ({
  ...factsInJsonLd(page, title),
  ...yearInMeta(page, title),
});
