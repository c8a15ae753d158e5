/**
 * Links to titles: in lists and charts (since 2023, and the tables before), on cards, in text.
 */
import type { Mention } from '../../film.ts';
import { imdbIn } from '../reading/ids.ts';
import { foundMention } from '../reading/mention.ts';
import { cleanText, splitYear, yearIn } from '../reading/text.ts';
import type { FoundMention } from '../site.ts';
import { isSpan, kindOf } from './kind.ts';

const ROW = '.ipc-metadata-list-summary-item';
const CARD = '.ipc-poster-card';

/** The words of a row or card that are its title. */
const TITLE_WORDS = `.ipc-title__text, ${CARD}__title`;

/** The rank that charts and searches put before a title: `12. `. */
const RANK = /^\d{1,4}\. (?=\S)/;

/** `S1.E1 ∙ Pilot`: an episode, which has an id of its own. */
const EPISODE = /^S\d+\.E\d+/;

interface Details {
  year: number | null;
  kind: Mention['kind'] | 'none';
}

/** Year and kind in a row of today: the first of its small details, and its type. */
function detailsOfRow(row: Element): Details {
  const first = row.querySelector('[class*="title-metadata-item"]')?.textContent ?? '';
  const type = row.querySelector('[class*="title-type-data"]')?.textContent ?? '';
  return { year: yearIn(first), kind: kindOf(type) ?? (isSpan(first) ? 'series' : null) };
}

/** Year and kind behind a link, as tables and lists had them until 2023: `(2005)`, `(I) (2005– )`. */
function detailsAfter(link: Element): Details {
  const between = link.nextSibling?.nodeValue ?? '';
  const after = between.trim() || link.nextElementSibling?.textContent;
  const brackets = /^(?:\([IVXL]+\) )?(\(\d{4}[^)]*\))/.exec(cleanText(after))?.[1] ?? '';
  return {
    year: yearIn(brackets),
    kind: kindOf(brackets) ?? (isSpan(brackets) ? 'series' : null),
  };
}

/**
 * Reads a link to a title. The one that lies over a poster has no words of its own; it takes those of
 * its row or card. `title`, `alt` and most labels name the people on the picture too.
 */
export function readLink(link: Element): FoundMention | null {
  const named = imdbIn(link.getAttribute('href'));
  if (!named) return null;
  const around = link.closest(`${ROW}, ${CARD}`);
  const own = cleanText(link.textContent);
  // Rows have links to other titles too, say the series of an episode.
  const titleWords = cleanText(around?.querySelector(TITLE_WORDS)?.textContent);
  const words = own || titleWords;
  const row = titleWords === words ? link.closest(ROW) : null;
  const { title, year } = splitYear(row ? words.replace(RANK, '') : words);
  const details = row ? detailsOfRow(row) : detailsAfter(link);
  if (details.kind === 'none' || EPISODE.test(title)) return null;
  const element = own ? link : (link.closest('.ipc-poster') ?? link);
  return foundMention(element, {
    title,
    year: year ?? details.year,
    ids: named.ids,
    kind: details.kind,
  });
}
