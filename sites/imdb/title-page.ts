/**
 * A title's own page.
 */
import { imdbIn } from '../reading/ids.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { metaContent, statedAddress } from '../reading/meta.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { workOf } from '../reading/work.ts';
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

/** Reads the heading. JSON-LD names the original, romanised, and beside it the title shown. */
export function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const { pathname } = new URL(page.URL);
  const named = imdbIn(pathname);
  if (!named) return null;
  const work = workOf(page);
  const id = named.ids.imdb ?? '';
  // Another title's JSON-LD is left from before; with a type that is neither, it is a game or so.
  if (work?.url && imdbIn(work.url)?.ids.imdb !== id) return null;
  if (!work && page.querySelector('script[type="application/ld+json"]')) return null;
  const title = cleanText(heading.textContent);
  const year = yearOf(page, heading, id);
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: (work?.titles ?? []).filter((name) => name !== title),
      year: year ?? work?.serviceYear ?? null,
      yearKind: year === null && work?.serviceYear ? 'service' : 'release',
      directors: work?.directors ?? [],
      ids: named.ids,
      kind: work?.kind ?? null,
    }),
  );
}
