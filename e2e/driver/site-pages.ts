/** The pages made by hand of every site, with what is expected of them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Gem, Mention } from '../../film.ts';
import { candidatesFor, indexGems } from '../../matching/candidates.ts';
import { judgeAll } from '../../matching/judge-all.ts';
import { compileBundledPack } from '../../packs/compile.ts';

const PAGES = resolve(import.meta.dirname, '../pages');

/** A mention as the extension makes it, and where the marker goes. */
export interface ExpectedMention extends Mention {
  /** Matches the element that gets the marker. */
  element: string;
  isSubject?: true;
}

export interface SitePage {
  file: string;
  /** The address to open it as. */
  as: string;
  html: string;
  mentions: ExpectedMention[];
}

/** Pictures of a size, so that the pointer finds them: no real one is ever loaded. */
const PICTURES = '<style>img { min-width: 60px; min-height: 60px }</style>';

/** As in expected.json, where what is absent is empty, unknown, or a release year. */
const DEFAULTS = {
  otherTitles: [],
  yearKind: 'release',
  directors: [],
  ids: {},
  kind: null,
} as const;

/** @returns the pages of a site, in the order of its expected.json. */
export function pagesOf(site: string): SitePage[] {
  const folder = join(PAGES, site);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    { as: string; mentions: ExpectedMention[] }
  >;
  return Object.entries(expected).map(([file, { as, mentions }]) => ({
    file,
    as,
    html: readFileSync(join(folder, file), 'utf8').replace('</head>', `${PICTURES}</head>`),
    mentions: mentions.map((facts) => ({ ...DEFAULTS, ...facts })),
  }));
}

/**
 * A gem whose title is hardly anybody else's stands in for one that needs a year beside it, in every
 * form in which the pages name that.
 */
const STAND_IN: [planted: string, gem: string][] = [
  ['April Snow', 'The Road to the Racetrack'],
  ['april-snow', 'the-road-to-the-racetrack'],
  ['외출', '경마장 가는 길'],
];

/**
 * @returns a page of the site that names a gem surely enough for a marker. Where none does, since the
 *   site gives no years, a gem that needs none is planted into one. Null where that does not help.
 */
export function pageWithGem(site: string): SitePage | null {
  const pages = pagesOf(site);
  const hasGem = ({ mentions }: SitePage) => mentions.some((mention) => gemNamedBy(mention));
  return pages.find(hasGem) ?? pages.map(plantStandIn).find(hasGem) ?? null;
}

function plantStandIn({ html, mentions, ...page }: SitePage): SitePage {
  const replace = (text: string) =>
    STAND_IN.reduce((before, [planted, gem]) => before.replaceAll(planted, gem), text);
  return {
    ...page,
    html: replace(html),
    mentions: JSON.parse(replace(JSON.stringify(mentions))) as ExpectedMention[],
  };
}

const pack = compileBundledPack();
const gems = indexGems(pack.gems.map((gem) => ({ pack, gem })));

/** @returns the bundled gem that a mention names surely enough for a marker, judged without a browser. */
export function gemNamedBy(mention: Mention): Gem | null {
  const verdict = judgeAll(mention, candidatesFor(gems, mention));
  if (!verdict || verdict.judgement.confidence === 'possible') return null;
  return verdict.candidate.gem;
}
