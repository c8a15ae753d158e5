/**
 * Links to titles: cards, rows of a search, a person's films, the title above a comment. They hold more
 * than the title, each thing in a block of its own and none with a name that lasts.
 */
import type { Mention } from '../../film.ts';
import { agreed } from '../reading/agreed.ts';
import { hasPicture, labelsOf } from '../reading/labels.ts';
import { foundMention } from '../reading/mention.ts';
import { cleanText, splitYear, textOf, yearIn } from '../reading/text.ts';
import type { FoundMention } from '../site.ts';
import type { Title } from './address.ts';

/** Where cards have the title; their own labels and pictures carry more than that. */
const CARD_TITLE = 'div[aria-hidden] > p';

/** What is in a link and is never its words. */
const NO_WORDS = 'script, style, svg, noscript';

/** `영화 · 2015`, `2009 ・ 영국/미국`, `2028`: a year with what stands beside it, a kind or a country. */
const FACTS = /^(?:(\D+?) ?[·・] ?)?(\d{4})(?: ?[·・] ?.*)?$/;

const BARE_YEAR = /^\d{4}$/;

/** What Watcha Pedia calls what it has. */
const CALLED: Record<string, 'film' | 'series' | 'none'> = {
  영화: 'film',
  시리즈: 'series',
  'TV 시리즈': 'series',
  'TV 프로그램': 'series',
  책: 'none',
  웹툰: 'none',
};

/** The texts of an element's blocks, in order: words that stand side by side in one element are one. */
function blocksOf(element: Element): string[] {
  if (element.matches(NO_WORDS)) return [];
  const hasWords = [...element.childNodes].some(
    (node) => node.nodeType === 3 && cleanText(node.nodeValue) !== '',
  );
  if (!hasWords) return [...element.children].flatMap(blocksOf);
  return [textOf(element, NO_WORDS)].filter((text) => text !== '');
}

/**
 * Which block is the title: a person's films have their year before it, all else has its facts behind.
 * @returns -1 where that cannot be told: a film may be called by a year
 */
function placeOfTitle(blocks: string[]): number {
  const [first = '', second = ''] = blocks;
  if (!BARE_YEAR.test(first) || blocks.length === 1) return 0;
  if (BARE_YEAR.test(second)) return -1;
  return FACTS.test(second) ? 0 : 1;
}

/** What a link is called by its labels; those of a picture alone, as on others they may explain. */
function labelOf(link: Element): string {
  const card = cleanText(link.querySelector(CARD_TITLE)?.textContent);
  const title = card || cleanText(link.getAttribute('title'));
  if (title || !hasPicture(link)) return title;
  const [label = ''] = labelsOf(link);
  return label === textOf(link, NO_WORDS) ? '' : label;
}

/** The title that a link names, and the blocks beside it. */
function partsOf(link: Element): { title: string; beside: string[] } {
  const blocks = blocksOf(link);
  const label = labelOf(link);
  const at = label ? blocks.indexOf(label) : placeOfTitle(blocks);
  const title = label || (blocks.length > 0 ? (blocks[at] ?? '') : (labelsOf(link)[0] ?? ''));
  return { title, beside: blocks.filter((_, index) => index !== at) };
}

/** @returns null where the blocks contradict each other or the address. */
function factsIn(blocks: string[], kind: Mention['kind']): Pick<Mention, 'year' | 'kind'> | null {
  const facts = blocks.map((block) => {
    const [line, word = '', figures] = FACTS.exec(block) ?? [];
    // Rows of a search have the kind in a block of its own.
    return { year: yearIn(figures), kind: CALLED[line === undefined ? block : word] };
  });
  const only = agreed([kind, ...facts.map((each) => each.kind)]);
  const year = agreed(facts.map((each) => each.year));
  if (only === 'none' || only === undefined || year === undefined) return null;
  return { year, kind: only };
}

/** Reads a link to a title. */
export function readCard(link: Element, { kind }: Title): FoundMention | null {
  const { title: words, beside } = partsOf(link);
  const facts = factsIn(beside, kind);
  const { title, year } = splitYear(words);
  return facts && foundMention(link, { title, ...facts, year: year ?? facts.year, ids: {} });
}
