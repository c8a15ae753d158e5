/**
 * A title's own page.
 */
import { imdbIn } from '../reading/ids.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { metaContent, statedAddress } from '../reading/meta.ts';
import { pathOfPage } from '../reading/place.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { type Work, workOf } from '../reading/work.ts';
import type { FoundMention } from '../site.ts';

/** The heading with the title: today's, and that of 2022. */
export const HEADING = '[data-testid="hero__pageTitle"], [data-testid="hero-title-block__title"]';

/**
 * The year that IMDb files the title under. It heads the page, and stands in the page's name before
 * the stars: `Paju (2009) ⭐ 6.6 | Drama`. The date in JSON-LD is that of the visitor's country.
 */
function yearOf(page: Document, heading: Element, id: string): number | null {
  const details = heading.parentElement?.querySelector('a[href*="/releaseinfo"]');
  const stated = statedAddress(page);
  // Of a page that changed without a load, the head may be that of the title before.
  if (stated && imdbIn(stated.href)?.ids.imdb !== id) return yearIn(details?.textContent);
  const name = /^[^⭐|]*\((?:[^()]* )?(\d{4})\)/.exec(metaContent(page, 'og:title') ?? '')?.[1];
  return yearIn(details?.textContent) ?? yearIn(name);
}

/**
 * Whether the page's JSON-LD is of this title or absent. Another title's is left from before; one with
 * a type that is neither film nor series is a game's or so.
 */
function isOwnWork(page: Document, work: Work | null, id: string): boolean {
  if (!work) return page.querySelector('script[type="application/ld+json"]') === null;
  return work.url === null || imdbIn(work.url)?.ids.imdb === id;
}

/** Reads the heading. JSON-LD names the original, romanised, and beside it the title shown. */
export function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const ids = imdbIn(pathOfPage(page))?.ids;
  const work = workOf(page);
  if (!ids?.imdb || !isOwnWork(page, work, ids.imdb)) return null;
  const title = cleanText(heading.textContent);
  const year = yearOf(page, heading, ids.imdb);
  const { titles = [], directors = [], serviceYear = null, kind = null } = work ?? {};
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: titles.filter((name) => name !== title),
      year: year ?? serviceYear,
      yearKind: year === null && serviceYear ? 'service' : 'release',
      directors,
      ids,
      kind,
    }),
  );
}
