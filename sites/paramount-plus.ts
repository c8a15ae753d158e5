/**
 * paramountplus.com. A card is a link whose tooltip is the title; its address says whether that is a
 * film or a series.
 */
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { withShownYears } from './reading/shown-years.ts';
import { splitYear, yearIn } from './reading/text.ts';
import { type TitleAddress, readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const CARD = 'a[href*="/movies/"][title], a[href*="/shows/"][title]';

const HEADING = 'h1';

/** The year of the film on its own page; the date in JSON-LD is the day on which it came here. */
const YEAR = '.movie__air-year';

/**
 * `/movies/april-snow/0AbC/`, `/movies/video/0AbC/april-snow/`, where the title may be left out,
 * `/shows/sample/`. A word alone after `/movies/` is a shelf, and what lies below a series is an episode.
 */
const FILM = /\/movies\/(?:video\/[^/?#]+(?:\/([^/?#]+))?|([^/?#]+)\/[^/?#]+)\/?(?:[?#]|$)/;
const SERIES = /\/shows\/([^/?#]+)\/?(?:[?#]|$)/;

function addressOf(address: string): TitleAddress | null {
  const film = FILM.exec(address);
  if (film) return { kind: 'film', slug: film[1] ?? film[2] ?? '' };
  const series = SERIES.exec(address)?.[1];
  return series ? { kind: 'series', slug: series } : null;
}

function readCard(card: Element): FoundMention | null {
  const address = addressOf(card.getAttribute('href') ?? '');
  const facts = splitYear(card.getAttribute('title'));
  return address && foundMention(card, { ...facts, ids: {}, kind: address.kind });
}

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const found = readTitleHeading(heading, addressOf(pathOfPage(page)));
  const shown = [...page.querySelectorAll(YEAR)].map(({ textContent }) => yearIn(textContent));
  return found && withShownYears(found, shown);
}

export default defineSite({
  name: 'Paramount+',
  kind: 'streaming',
  matches: ['https://www.paramountplus.com/*'],
  selector: `${CARD}, ${HEADING}`,
  attributes: ['title', 'href'],
  showsFilms: ({ pathname }) =>
    /^(?:\/[a-z]{2})?\/(?:home|movies)\/?$/.test(pathname) || addressOf(pathname) !== null,
  read(element) {
    return element.matches(CARD) ? readCard(element) : readHeading(element);
  },
});
