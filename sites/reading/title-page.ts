/**
 * A title's own page: its heading, and what the page states beside it. Pages that change without a load
 * keep JSON-LD and meta tags of the title that came first, and for a moment its heading: nothing counts
 * that does not name the title of the address, or each other.
 */
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { labelsOf } from './labels.ts';
import { type Facts, asSubject, foundMention } from './mention.ts';
import { metaContent } from './meta.ts';
import { sameWords } from './same-words.ts';
import { namedAmong, wordsOfSlug } from './slug.ts';
import { cleanText, splitYear } from './text.ts';
import { workNamed } from './work.ts';

/** What the address of a title's own page says. */
export interface TitleAddress {
  /** Empty where the address has no title. */
  slug: string;
  kind: Mention['kind'];
  /**
   * Set where titles' own pages alone have such addresses, and the slug is always the title's: then it
   * names the title where the words are in another language.
   */
  isSure?: true;
}

interface Named {
  title: string;
  year: number | null;
}

/** A slug with figures behind may be a title, or one with a year that tells it from a namesake. */
export function titleOfSlug(slug: string): Named | null {
  return /\d$/.test(slug) ? null : { title: wordsOfSlug(slug), year: null };
}

/** The year in `og:title`, if it names this title and has a year in brackets right after it. */
export function yearInMeta(page: Document, title: string): number | null {
  // Services decorate: "Watch April Snow (2005) - Free Movies".
  const stated = cleanText(metaContent(page, 'og:title'));
  const [, named] = /^(?:Watch )?(.*?\(\d{4}\))/.exec(stated) ?? [];
  const { title: name, year } = splitYear(named);
  return sameWords(name, title) ? year : null;
}

/** @returns what JSON-LD and `og:title` add about the title of that name; nothing where they differ. */
export function statedFacts(page: Document, title: string): Partial<Facts> {
  const work = workNamed(page, title);
  const year = yearInMeta(page, title);
  return {
    ...(work && {
      otherTitles: work.titles.filter((name) => name !== title),
      directors: work.directors,
      kind: work.kind,
      ...(work.serviceYear && { year: work.serviceYear, yearKind: 'service' }),
    }),
    ...(year && { year, yearKind: 'release' }),
  };
}

/** The label that is a title in the page's JSON-LD. */
function namedInJsonLd(page: Document, labels: string[]): Named | null {
  return labels.map(splitYear).find(({ title }) => workNamed(page, title)) ?? null;
}

/** Reads the heading of a title's own page, be it words or a picture. */
export function readTitleHeading(
  heading: Element,
  address: TitleAddress | null,
): FoundMention | null {
  const page = heading.ownerDocument;
  if (!address || (address.isSure && page.querySelector('h1') !== heading)) return null;
  const { slug, kind, isSure } = address;
  const labels = labelsOf(heading);
  const named =
    namedAmong(labels, slug, isSure && 'numbered') ??
    (isSure ? titleOfSlug(slug) : namedInJsonLd(page, labels));
  if (!named) return null;
  const stated = statedFacts(page, named.title);
  return asSubject(
    foundMention(heading, {
      ids: {},
      ...stated,
      title: named.title,
      // A year beside the title or in the slug is there to tell namesakes apart: it is the film's own.
      ...(named.year && { year: named.year, yearKind: 'release' }),
      kind: kind ?? stated.kind ?? null,
    }),
  );
}
