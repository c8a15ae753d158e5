/**
 * watch.plex.tv, whose addresses hold slugs, and the app at app.plex.tv, whose addresses hold numbers:
 * there titles are known by test ids, and films by what stands beside the title.
 */
import { agreed } from './reading/agreed.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { cleanText, yearAlone } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** The country may stand in front: `/gb/movie/…`. What lies below a show is an episode. */
const titleAt: TitleAt = (place) => {
  const [, section, slug] =
    /^watch\.plex\.tv\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(movie|show)\/([^/]+)\/?$/i.exec(place) ?? [];
  return slug ? { slug, kind: section === 'movie' ? 'film' : 'series', isSure: true } : null;
};

/** On a card or in the player. Shows, seasons, episodes, artists, albums and songs have it, too. */
const APP_LINK = '[data-testid="metadataTitleLink"]';

/** The heading of a title's own page in the app; that of an episode names the show. */
const APP_HEADING = '[data-testid="metadata-title"]';

/** The line below that heading, whose parts gaps keep apart: "R    2007    1hr 50min    Horror". */
const APP_FACTS = '[data-testid="metadata-line1"]';

/** Below the heading: "Directed by Joel Coen, Ethan Coen", for films alone. */
const APP_SUBTITLE = '[data-testid="metadata-subtitle"]';

const DURATION = /^\d+(?:hr(?: \d+min)?|min)$/;

/**
 * Behind a film's title its year stands, and nothing else; behind others the number of seasons, the
 * season and episode, an artist or nothing. Before an album or an episode there is another title.
 */
function readAppLink(link: Element): FoundMention | null {
  const year = yearAlone(link.nextElementSibling?.textContent);
  if (year === null || link.previousElementSibling?.matches(APP_LINK)) return null;
  return foundMention(link, { title: cleanText(link.textContent), year, ids: {} });
}

function directorsOn(page: Document): string[] {
  const words = cleanText(page.querySelector(APP_SUBTITLE)?.textContent);
  const [, names = ''] = /^Directed by (.+)$/.exec(words) ?? [];
  return names.split(/, and |,| and | & /).map(cleanText);
}

/** What lasts is a film; the line of a show has no duration, that of an episode no year. */
function readAppHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const line = page.querySelector(APP_FACTS);
  const parts = (line?.textContent ?? '').trim().split(/\s{2,}/);
  const year = agreed(parts.map(yearAlone));
  if (!year || !parts.some((part) => DURATION.test(cleanText(part)))) return null;
  const title = cleanText(heading.textContent);
  return asSubject(foundMention(heading, { title, year, directors: directorsOn(page), ids: {} }));
}

export default defineSite({
  name: 'Plex',
  kind: 'streaming',
  matches: ['https://watch.plex.tv/*', 'https://app.plex.tv/*'],
  selector: `a[href*="/movie/"], a[href*="/show/"], h1, ${APP_LINK}, ${APP_HEADING}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read(element) {
    if (element.matches(APP_LINK)) return readAppLink(element);
    if (element.matches(APP_HEADING)) return readAppHeading(element);
    return readBySlug(element, titleAt);
  },
});
