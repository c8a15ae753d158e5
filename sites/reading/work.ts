/**
 * The films and series that a page declares, in JSON-LD.
 */
import { jsonLd, namesIn } from './json-ld.ts';
import { sameWords } from './same-words.ts';
import { cleanText, yearIn } from './text.ts';

export interface Work {
  kind: 'film' | 'series';
  /** First `name`, then `alternateName`; on IMDb the first is the romanised original. */
  titles: string[];
  directors: string[];
  /** Of the work or of its arrival on this site, which dates in JSON-LD do not tell apart. */
  serviceYear: number | null;
  /** As the page has it, and so perhaps relative. */
  url: string | null;
  /** Its addresses elsewhere. */
  sameAs: string[];
}

type Thing = Record<string, unknown>;

/** schema.org's types, as far as pages use them; episodes and seasons are no films either. */
const KINDS: Record<string, Work['kind']> = {
  Movie: 'film',
  TVSeries: 'series',
  TVMiniSeries: 'series',
  TVSeason: 'series',
  TVEpisode: 'series',
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes the HTML escapes that some sites put into JSON, where they do not belong. */
function unescape(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = Number(decimal ?? `0x${String(hex)}`);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const texts = (value: unknown): string[] =>
  namesIn(value)
    .map((text) => cleanText(unescape(text)))
    .filter(Boolean);

/** The things in a property that holds one, several or none. */
const thingsIn = (value: unknown): Thing[] =>
  [value].flat().filter((thing): thing is Thing => typeof thing === 'object' && thing !== null);

/** The things of a page with those inside `@graph`, which some sites wrap everything in. */
const things = (page: Document): Thing[] =>
  jsonLd(page).flatMap((thing) => ('@graph' in thing ? thingsIn(thing['@graph']) : [thing]));

const isOfType = (thing: Thing, type: string): boolean => [thing['@type']].flat().includes(type);

function asWork(thing: Thing): Work[] {
  const kind = [thing['@type']]
    .flat()
    .map((type) => KINDS[String(type)])
    .find((each) => each);
  if (!kind) return [];
  const { url } = thing;
  return [
    {
      kind,
      titles: [...texts(thing['name']), ...texts(thing['alternateName'])],
      directors: texts(thing['director']),
      serviceYear: yearIn(texts(thing['datePublished'] ?? thing['dateCreated'])[0]),
      url: typeof url === 'string' ? url : null,
      sameAs: texts(thing['sameAs']),
    },
  ];
}

/** @returns null where there is none, or more than one: then the page is about neither. */
const onlyOne = (works: Work[]): Work | null => (works.length === 1 ? (works[0] ?? null) : null);

const worksOf = (page: Document): Work[] => things(page).flatMap(asWork);

/** The work that the page is about by itself. */
export function workOf(page: Document): Work | null {
  return onlyOne(worksOf(page));
}

/**
 * The work that has this title, whatever else the page is about. Pages that change without a load keep
 * the JSON-LD of the title that came first: there only a work that is asked for by name counts.
 */
export function workNamed(page: Document, title: string): Work | null {
  const isNamed = (work: Work): boolean => work.titles.some((name) => sameWords(name, title));
  return worksOf(page).find(isNamed) ?? null;
}

/** The work that the page's own review or rating is of; those within other things are visitors'. */
export function reviewedWorkOf(page: Document): Work | null {
  return onlyOne(
    things(page).flatMap((review) => thingsIn(review['itemReviewed']).flatMap(asWork)),
  );
}

/** The works in the page's lists, whose items are the works or hold them; lists may hold lists. */
export function listedWorks(page: Document): Work[] {
  const ofList = (list: Thing): Work[] =>
    thingsIn(list['itemListElement']).flatMap((element) =>
      [element, ...thingsIn(element['item'])].flatMap(asWork),
    );
  const lists = things(page).filter((thing) => isOfType(thing, 'ItemList'));
  return lists.flatMap((list) => [list, ...thingsIn(list['itemListElement'])].flatMap(ofList));
}
