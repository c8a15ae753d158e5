/**
 * HBO Max: the app on play.hbomax.com (play.max.com before), and the pages that are open to all.
 */
import type { Mention } from '../film.ts';
import { partLabel, partTileLabel } from './hbo-max/label.ts';
import { labelsOf } from './reading/labels.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { cleanText } from './reading/text.ts';
import { readSlugLink } from './reading/slug-site.ts';
import { readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** What a tile is of, as the tile says. Films stand among shows, too. */
const SONIC_KINDS: Record<string, Mention['kind']> = {
  movie: 'film',
  'mini-series': 'series',
  show: null,
};

const TITLE_TILE = Object.keys(SONIC_KINDS)
  .map((type) => `[data-sonic-type="${type}"]`)
  .join();
const CARD = `a[class*="StyledTileLinkNormal-"], ${TITLE_TILE}, [data-sonic-type="video"]`;

/** Links to titles on the pages that are open to all, whose address spells the title. */
const LINK = 'a[href*="/movies/"], a[href*="/shows/"]';

/** A title's own page has its name as a heading, in words or as a picture. */
const HEADING = 'h1, [role="heading"]';

/** `/movie/<uuid>` in the app; `/us/en/movies/<slug>/<uuid>` in public. */
const OWN_PAGE =
  /\/(movie|show|series|mini-series|standalone|topical)s?\/(?:([a-z0-9-]+)\/)?[0-9a-f]{8}-[0-9a-f-]{27}/;

const KINDS: Record<string, Mention['kind']> = {
  movie: 'film',
  show: 'series',
  series: 'series',
  'mini-series': 'series',
};

/** Rows of episodes, and what is on at a certain hour: neither is a title. */
const EPISODES = '[data-sonic-id*="episodes"]';
const SCHEDULED = '[data-testid="metadata_schedule"]';

/** Here a verb, in the language of the page, stands before the title. */
const WATCHING = '[data-sonic-id*="continue-watching"]';

/** The label of a card, understood; a bare title counts on tiles alone that are a title's. */
function labelOf(card: Element): ReturnType<typeof partLabel> {
  if (card.closest(WATCHING)) return null;
  const label = card.getAttribute('aria-label');
  return card.matches(TITLE_TILE) ? partTileLabel(label) : partLabel(label);
}

/** @returns undefined where a tile of one kind says or leads to the other: what it names is open. */
function kindOf(card: Element, stated: Mention['kind']): Mention['kind'] | undefined {
  const type = SONIC_KINDS[card.getAttribute('data-sonic-type') ?? ''] ?? null;
  return stated && type && stated !== type ? undefined : (stated ?? type);
}

function readCard(card: Element): FoundMention | null {
  if (card.parentElement?.closest(CARD)) return null;
  if (card.closest(EPISODES) || card.querySelector(SCHEDULED)) return null;
  const link = card.closest('a[href]') ?? card.querySelector('a[href]');
  const leadsTo = OWN_PAGE.exec(link?.getAttribute('href') ?? '')?.[1];
  const label = labelOf(card);
  if (!leadsTo && !label) return null;
  const words = cleanText(card.querySelector('p[class*="md_strong-"]')?.textContent);
  const kind = kindOf(card, (leadsTo ? KINDS[leadsTo] : null) ?? label?.kind ?? null);
  if (kind === undefined) return null;
  const named = words ? { title: words } : {};
  return foundMention(card, { title: '', ids: {}, ...label, ...named, kind });
}

function readLink(link: Element): FoundMention | null {
  const [, place = '', slug] = OWN_PAGE.exec(link.getAttribute('href') ?? '') ?? [];
  return readSlugLink(link, slug ? { slug, kind: KINDS[place] ?? null } : null);
}

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const [, place, slug] = OWN_PAGE.exec(pathOfPage(page)) ?? [];
  if (!place) return null;
  const kind = KINDS[place] ?? null;
  // The app's addresses have no title, but the page's name has it.
  const title = /^(.+) • (?:HBO )?Max$/.exec(cleanText(page.title))?.[1];
  if (title && labelsOf(heading).some((label) => sameWords(label, title))) {
    return asSubject(foundMention(heading, { title, ids: {}, kind }));
  }
  return readTitleHeading(heading, { slug: slug ?? '', kind });
}

export default defineSite({
  name: 'HBO Max',
  kind: 'streaming',
  matches: ['https://play.hbomax.com/*', 'https://www.hbomax.com/*', 'https://play.max.com/*'],
  selector: `${CARD}, ${LINK}, ${HEADING}`,
  attributes: ['aria-label', 'href', 'alt'],
  showsFilms: ({ pathname }) => OWN_PAGE.test(pathname),
  read(element) {
    if (element.matches(CARD)) return readCard(element);
    return element.matches(LINK) ? readLink(element) : readHeading(element);
  },
});
