/**
 * The Criterion Channel as rebuilt in October 2026, whose class names have a hash in the middle; the
 * table of all films that it had at films.criterionchannel.com; and the shop at criterion.com.
 */
import { jsonLd, namesIn } from './reading/json-ld.ts';
import { foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { withShownYears } from './reading/shown-years.ts';
import { readBySlug } from './reading/slug-site.ts';
import { cleanText, yearAlone, yearIn } from './reading/text.ts';
import type { TitleAddress } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** What a component calls one of its elements; the hash between the two changes with every build. */
const part = (component: string, name: string): string =>
  `[class*="${component}-module"]:is([class$="__${name}"], [class*="__${name} "])`;

const CARD = part('PlaylistCard', 'card');
const CARD_LINK = 'a[href*="/films/"], a[href*="/series/"]';
const CARD_TITLE = part('PlaylistCard', 'title');

/** On a film's card its year; on that of a collection, how many films it has. */
const CARD_YEAR = part('PlaylistCard', 'metaLeft');

/** Year and duration, below the heading of a title's own page. */
const HERO_FACTS = `${part('Hero', 'metaRow')} *`;

const TABLE_ROW = 'tr.criterion-channel__tr';
const SHOP_ROW = 'tr.gridFilm';
const SHOP_CARD = 'a[href*="/films/"] figure.basicFilm';
const SHOP_FACTS = '.film-meta-list';

const wordsIn = (place: ParentNode | null, selector: string): string =>
  cleanText(place?.querySelector(selector)?.textContent);

/** "Joel Coen and Ethan Coen", "A, B, and C". */
const directorsIn = (words: string): string[] => words.split(/, and |,| and /).map(cleanText);

/**
 * `/films/0AbC/april-snow`, where the title may be left out; `/series/` are works in parts, among them
 * films. Extras and collections have other words there.
 */
function channelTitleAt(place: string): TitleAddress | null {
  const [, section, slug = ''] =
    /^criterionchannel\.com\/(films|series)\/\w+(?:\/([^/]+))?\/?$/.exec(place) ?? [];
  return section ? { slug, kind: section === 'films' ? 'film' : null } : null;
}

function shopTitleAt(place: string): TitleAddress | null {
  const slug = /^criterion\.com\/films\/\d+-([^/]+)\/?$/.exec(place)?.[1];
  return slug ? { slug, kind: null } : null;
}

function readCard(card: Element): FoundMention | null {
  const link = card.matches(CARD_LINK) ? card : card.querySelector(CARD_LINK);
  const address = channelTitleAt(placeOfLink(link));
  return (
    address &&
    foundMention(card, {
      title: wordsIn(card, CARD_TITLE),
      year: yearAlone(wordsIn(card, CARD_YEAR)),
      ids: {},
      kind: address.kind,
    })
  );
}

/** A row of a table of films, with cells for each fact. */
function readRow(row: Element, cell: (name: string) => string): FoundMention | null {
  const title = row.querySelector(`${cell('title')} a`) ?? row.querySelector(cell('title'));
  return (
    title &&
    foundMention(title, {
      title: cleanText(title.textContent),
      year: yearIn(wordsIn(row, cell('year'))),
      directors: directorsIn(wordsIn(row, cell('director'))),
      ids: {},
    })
  );
}

/** A film among others in the shop; box sets stand there, too, at addresses of their own. */
function readShopCard(figure: Element): FoundMention | null {
  const link = figure.closest('a');
  if (!link || !shopTitleAt(placeOfLink(link))) return null;
  const directors = directorsIn(wordsIn(figure, 'dd'));
  return foundMention(link, { title: wordsIn(figure, 'dt'), directors, ids: {} });
}

/** The page's film names no directors in its JSON-LD, but the video of the same name does. */
function directorsOfVideo(page: Document, title: string): string[] {
  const video = jsonLd(page).find(
    (thing) =>
      thing['@type'] === 'VideoObject' &&
      namesIn(thing['name']).some((name) => sameWords(name, title)),
  );
  return namesIn(video?.['director']).map(cleanText);
}

/** The heading of a title's own page on the Channel, where the date in JSON-LD is the film's. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const found = readBySlug(heading, channelTitleAt);
  if (!found) return null;
  const directors = directorsOfVideo(page, found.mention.title);
  const mention = { ...found.mention, directors, yearKind: 'release' as const };
  const shown = [...page.querySelectorAll(HERO_FACTS)].map((fact) => cleanText(fact.textContent));
  return withShownYears({ ...found, mention }, shown.map(yearAlone));
}

/** The heading of a film's page in the shop, and the list of facts below it. */
function readShopHeading(heading: Element): FoundMention | null {
  const found = readBySlug(heading, shopTitleAt);
  const facts = heading.ownerDocument.querySelector(SHOP_FACTS);
  if (!found || !facts) return found;
  const directors = directorsIn(wordsIn(facts, '[itemprop="director"]'));
  const date = facts.querySelector('[itemprop="datePublished"]')?.closest('li');
  const shown = yearAlone(date?.textContent);
  return withShownYears({ ...found, mention: { ...found.mention, directors } }, [shown]);
}

export default defineSite({
  name: 'Criterion Channel',
  kind: 'streaming',
  matches: [
    'https://www.criterionchannel.com/*',
    'https://films.criterionchannel.com/*',
    'https://www.criterion.com/*',
  ],
  selector: `${CARD}, ${TABLE_ROW}, ${SHOP_ROW}, ${SHOP_CARD}, h1`,
  attributes: ['href'],
  showsFilms: (address) => {
    const place = placeOf(address);
    return place === 'films.criterionchannel.com/' || channelTitleAt(place) !== null;
  },
  read(element) {
    if (element.matches(TABLE_ROW)) {
      return readRow(element, (name) => `.criterion-channel__td--${name}`);
    }
    if (element.matches(SHOP_ROW)) return readRow(element, (name) => `.g-${name}`);
    if (element.matches(SHOP_CARD)) return readShopCard(element);
    if (element.matches(CARD)) return readCard(element);
    return placeOfPage(element.ownerDocument).startsWith('criterion.com/')
      ? readShopHeading(element)
      : readHeading(element);
  },
});
