/**
 * A title's own page on Disney+, with an account and without, and the player.
 */
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { sameWords } from '../reading/same-words.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { inside, nextState } from '../reading/state.ts';

/** The picture of the title on its own page. */
export const TREATMENT = '[data-testid="details-title-treatment"]';

/** The title over what plays; there is one for each set of controls. */
export const PLAYING = '.title-bug-container .title-field';

/** "2016 - 2025" and "2019 –" are years of a series, of which more seasons or none are to come. */
const YEARS = /\d{4}\s*[-–]\s*(?:\d{4}\b|[^\s\d]|$)/;
const SEASONS = /\b(?:Seasons?|Staffeln?|Saisons?|Temporadas?|Stagion[ei])\b|시즌|シーズン/;

/** The list of a series's episodes and the tab that opens it, whatever the language. */
const EPISODES = '#episodes, #episodes_control';

/** "S2:E1", in any language: "Ř22:D10". */
export const EPISODE = /^\p{L}{1,3}\.?\s?\d+\s?[:.,]?\s?\p{L}{1,3}\.?\s?\d+/u;

function kindOf(release: string): Mention['kind'] {
  return YEARS.test(release) || SEASONS.test(release) ? 'series' : null;
}

/** What the page's name says before " | Disney+". */
function titleOfPage(page: Document): string {
  return /^(.+) \| Disney\+$/.exec(cleanText(page.title))?.[1] ?? '';
}

export function readTreatment(place: Element): FoundMention | null {
  const page = place.ownerDocument;
  const line = cleanText(page.querySelector('[data-testid="masthead-metadata"]')?.textContent);
  const alt = cleanText(place.querySelector('img[alt]')?.getAttribute('alt'));
  const title = alt || titleOfPage(page);
  const kind = page.querySelector(EPISODES) ? 'series' : kindOf(line);
  return asSubject(foundMention(place, { title, year: yearIn(line), ids: {}, kind }));
}

export function readPlaying(place: Element): FoundMention | null {
  const title = cleanText(place.textContent);
  const below = cleanText(place.parentElement?.querySelector('.subtitle-field')?.textContent);
  if (!sameWords(title, titleOfPage(place.ownerDocument))) return null;
  const kind = EPISODE.test(below) ? 'series' : null;
  return asSubject(foundMention(place, { title, ids: {}, kind }));
}

/** The blocks of which a page without an account is made, as its state has them. */
function blocksOf(page: Document): unknown[] {
  const blocks = inside(nextState(page), 'props', 'pageProps', 'stitchDocument', 'mainContent');
  return Array.isArray(blocks) ? blocks : [];
}

/** The heading of a page without an account, which counts if the page's state has the same title. */
export function readPublicHeading(heading: Element): FoundMention | null {
  const blocks = blocksOf(heading.ownerDocument);
  const ofType = (type: string) => blocks.find((block) => inside(block, '_type') === type);
  const details = ofType('MediaDetails');
  const title = inside(details, 'title');
  const release = inside(details, 'release');
  if (typeof title !== 'string' || !sameWords(title, heading.textContent)) return null;
  const years = typeof release === 'string' ? release : '';
  const kind = ofType('Episodes') ? 'series' : kindOf(years);
  return asSubject(
    foundMention(heading, { title: cleanText(title), year: yearIn(years), ids: {}, kind }),
  );
}
