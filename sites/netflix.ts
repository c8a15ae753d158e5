/**
 * netflix.com. A card is a link with the title as its label; its address has Netflix's own number and
 * no year is near. The year stands in the preview that grows over a card, and in the detail window.
 * Brackets stay in a title: "(U.S.)" tells it from another of the same name.
 */
import type { Mention } from '../film.ts';
import { PREVIEW, SIMILAR, factsNear, kindOf, readPreview } from './netflix/preview.ts';
import { frameOf } from './reading/labels.ts';
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { withShownYears } from './reading/shown-years.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** Cards since the summer of 2026, and those before; both are still met. Games look the same. */
const CARD =
  'a[data-uia$="-card"][aria-label]:not([data-uia*="game"]), a.slider-refocus[aria-label]';

/** The large title over the first row, a picture whose tooltip is the title or blank. */
const BILLBOARD = '.billboard-title .title-logo[title]';

/** The same since May 2026; its label is "Featured Content: April Snow", which other languages word otherwise. */
const STAGE = 'section[data-uia="billboard"]';

/** A title's own page as it is shown without an account has nothing else to go by. */
const HEADING = 'h1';

/** The year in the line below that heading: the title's own, where JSON-LD has that of the service. */
const SHOWN_YEAR = '[data-uia="item-year"]';

/** An address with the number of a title. */
const TITLE_ADDRESS = /\/(?:watch|title)\/\d+|[?&]jbv=\d+/;

/** `/kr-en/title/80991107` */
const OWN_PAGE = /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/title\/\d+/;

/** Netflix's own numbers of its two large shelves. */
function kindOfPage(page: Document): Mention['kind'] {
  const genre = /\/browse\/genre\/(\d+)/.exec(page.URL)?.[1];
  return genre === '34399' ? 'film' : genre === '83' ? 'series' : null;
}

function readCard(card: Element): FoundMention | null {
  const isTitle = TITLE_ADDRESS.test(card.getAttribute('href') ?? '');
  // The preview of old opens inside the card's box; hovering must not leave the mention then.
  const box = card.closest('.title-card') ?? card;
  if (!isTitle || box.querySelector('[class^="mobile-game-title"]')) return null;
  const facts = splitYear(card.getAttribute('aria-label'));
  return foundMention(box, { ...facts, ids: {}, kind: kindOfPage(card.ownerDocument) });
}

function readSimilar(card: Element): FoundMention | null {
  const picture = card.querySelector('img');
  const facts = splitYear(card.getAttribute('aria-label'));
  const near = factsNear(card);
  return foundMention(picture ? frameOf(picture) : card, {
    ...facts,
    ...near,
    year: facts.year ?? near.year,
    ids: {},
  });
}

function readBillboard(logo: Element): FoundMention | null {
  const facts = splitYear(logo.getAttribute('title'));
  return foundMention(frameOf(logo), { ...facts, ids: {} });
}

function readStage(stage: Element): FoundMention | null {
  const words = cleanText(stage.getAttribute('aria-label'));
  const [, title = ''] = /^Featured Content: (.+)/.exec(words) ?? [];
  const place = stage.querySelector('[data-uia="billboard-title"]');
  const facts = [...(place?.querySelectorAll('[data-uia="attributes-elements"] > *') ?? [])];
  const line = facts.map((fact) => cleanText(fact.textContent));
  const at = line.findIndex((fact) => /^\d{4}$/.test(fact));
  const year = yearIn(line[at]);
  return place && foundMention(place, { title, year, kind: kindOf(line[at + 1] ?? ''), ids: {} });
}

/** The years in the nearest line below a heading; none where nothing has one, or cards of others may have it. */
function yearsBelow(heading: Element): (number | null)[] {
  let around: Element | null = heading;
  while (around && !around.querySelector(SHOWN_YEAR)) around = around.parentElement;
  if (around?.querySelector(`${CARD}, ${SIMILAR}`)) return [];
  const shown = [...(around?.querySelectorAll(SHOWN_YEAR) ?? [])];
  return shown.map((each) => yearIn(each.textContent));
}

/** Reads the heading of a title's own page. Silent where two years are given as the title's. */
function readHeading(heading: Element): FoundMention | null {
  const isOwn = OWN_PAGE.test(pathOfPage(heading.ownerDocument));
  const found = readTitleHeading(heading, isOwn ? { slug: '', kind: null } : null);
  return found && withShownYears(found, yearsBelow(heading));
}

export default defineSite({
  name: 'Netflix',
  kind: 'streaming',
  filmParameters: ['jbv'],
  matches: ['https://www.netflix.com/*'],
  selector: `${CARD}, ${PREVIEW}, ${SIMILAR}, ${BILLBOARD}, ${STAGE}, ${HEADING}`,
  attributes: ['aria-label', 'href', 'alt', 'title'],
  showsFilms: ({ pathname }) =>
    /^\/(?:browse|latest)(?:\/|$)/.test(pathname) || OWN_PAGE.test(pathname),
  read(element) {
    if (element.matches(PREVIEW)) return readPreview(element);
    if (element.matches(SIMILAR)) return readSimilar(element);
    if (element.matches(BILLBOARD)) return readBillboard(element);
    if (element.matches(STAGE)) return readStage(element);
    if (element.matches(CARD)) return readCard(element);
    return readHeading(element);
  },
});
