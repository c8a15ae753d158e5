/**
 * The film or series that a page declares itself to be about, in JSON-LD.
 */
import type { Mention } from '../../film.ts';
import { jsonLd, namesIn } from './json-ld.ts';
import { cleanText, yearIn } from './text.ts';

export interface Work {
  kind: 'film' | 'series';
  /** First `name`, then `alternateName`; on IMDb the first is the romanised original. */
  titles: string[];
  directors: string[];
  /**
   * Of `datePublished`: where a site gives its own opening there, the year is `service` at best.
   */
  published: number | null;
  /** As the page has it, and so perhaps relative. */
  url: string | null;
}

/** schema.org's types, as far as pages use them; episodes and seasons are no films either. */
const KINDS: Record<string, Mention['kind']> = {
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

/** The objects of a page with those inside `@graph`, which some sites wrap everything in. */
function objects(page: Document): Record<string, unknown>[] {
  return jsonLd(page).flatMap((object) =>
    Array.isArray(object['@graph']) ? (object['@graph'] as Record<string, unknown>[]) : [object],
  );
}

/** @returns null where the page declares none, or more than one: then it is about neither. */
export function workOf(page: Document): Work | null {
  const found = objects(page).flatMap((object): Work[] => {
    const types = [object['@type']].flat();
    const kind = types.map((type) => KINDS[String(type)]).find((each) => each);
    if (!kind) return [];
    const { url } = object;
    return [
      {
        kind,
        titles: [...texts(object['name']), ...texts(object['alternateName'])],
        directors: texts(object['director']),
        published: yearIn(texts(object['datePublished'])[0]),
        url: typeof url === 'string' ? url : null,
      },
    ];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
