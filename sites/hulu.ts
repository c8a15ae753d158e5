/**
 * hulu.com. Addresses have an id and mostly the title before it. Cards are links that call the title by
 * its place as well, "April Snow, Item 3 of many", with the year near.
 */
import { labelsOf } from './reading/labels.ts';
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { withShownYears } from './reading/shown-years.ts';
import { namedAmong } from './reading/slug.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { type TitleAddress, readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const LINK = 'a[href*="/movie/"], a[href*="/series/"]';

/** Links that say their title and no more, for which an address without it is enough. */
const TITLED = '[data-testid="browse-action"], [data-testid="high-emphasis-tile-title-button"]';

/** The title on its own page: with an account, until 2026, and without. */
const MASTHEAD = '[data-testid="masthead-title-container"]';
const HEADING = `${MASTHEAD}, .Masthead__title, .DetailEntityMasthead__title__text`;

/** What has the year of a title at its end, beside the title: "Drama • Movie (2005)". */
const FACTS = [
  '[data-testid="medium-emphasis-vertical-tile-content"] p',
  '.Tile__description',
  '[data-testid="masthead-metadata"] > *',
  '.DetailEntityMetadata__tag-group',
].join();

/** A card or masthead, within which these are of one title. */
const ONE_TITLE = [
  '[data-testid="medium-emphasis-vertical-tile"]',
  '.Tile',
  '[data-testid="masthead-content"]',
  '.DetailEntityMasthead__entity',
].join();

/** `/movie/april-snow-00000000-0000-4000-8000-000000000000`, with the title or without */
const TITLE_ADDRESS =
  /\/(movie|series)\/(?:([^/?#]+)-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

function addressOf(address: string | null): TitleAddress | null {
  const [, place, slug = ''] = TITLE_ADDRESS.exec(address ?? '') ?? [];
  return place ? { kind: place === 'movie' ? 'film' : 'series', slug } : null;
}

/** Without what cards say around a title. */
const bare = (label: string): string =>
  label.replace(/, Item \d+ of many$/i, '').replace(/^Cover art for /i, '');

function yearBeside(element: Element): number | null {
  const facts = [...(element.closest(ONE_TITLE)?.querySelectorAll(FACTS) ?? [])];
  const years = facts.map((each) =>
    yearIn(/(?<!\d)\d{4}(?=\)?$)/.exec(cleanText(each.textContent))?.[0]),
  );
  return years.find((year) => year !== null) ?? null;
}

function readLink(link: Element): FoundMention | null {
  const address = addressOf(link.getAttribute('href'));
  if (!address) return null;
  const { slug, kind } = address;
  const labels = labelsOf(link).map(bare);
  const named = slug || !link.matches(TITLED) ? namedAmong(labels, slug) : splitYear(labels[0]);
  return (
    named &&
    foundMention(link, {
      title: named.title,
      year: named.year ?? yearBeside(link),
      kind,
      ids: {},
    })
  );
}

/** Silent where two years are given as the title's. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  // The title of old may still be there, within the masthead of now or around it.
  if (!heading.matches(MASTHEAD) && page.querySelector(MASTHEAD)) return null;
  const found = readTitleHeading(heading, addressOf(pathOfPage(page)));
  return found && withShownYears(found, [yearBeside(heading)]);
}

export default defineSite({
  name: 'Hulu',
  kind: 'streaming',
  matches: ['https://www.hulu.com/*'],
  selector: `${LINK}, ${HEADING}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: ({ pathname }) => addressOf(pathname) !== null,
  read: (element) => (element.matches(LINK) ? readLink(element) : readHeading(element)),
});
