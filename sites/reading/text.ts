/**
 * Text as a page shows it, made comparable: whitespace, invisible marks, a year in brackets.
 */
import { MAX_YEAR, MIN_YEAR } from '../../limits.ts';

/** Direction marks, zero-width space and joiner, byte order mark: invisible, and no part of a title. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Drops invisible marks and folds every run of whitespace (no-break spaces too) to one space. */
export function cleanText(text: string | null | undefined): string {
  return (text ?? '').replaceAll(INVISIBLE, '').replaceAll(/\s+/g, ' ').trim();
}

/** The cleaned text of an element without the text of those of its descendants that match `omit`. */
export function textOf(element: Element, omit: string): string {
  const collect = (node: Node): string => {
    let text = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    for (const child of node.childNodes) {
      if (!(child.nodeType === 1 && (child as Element).matches(omit))) text += collect(child);
    }
    return text;
  };
  return cleanText(collect(element));
}

/** @returns the four-figure year in `text` if films could be of that year, else null. */
export function yearIn(text: string | null | undefined): number | null {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(text ?? '')?.[0]);
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}

/**
 * Parts a label such as `2046 (2004)`. Only a bracketed year at the very end counts; figures and
 * brackets elsewhere belong to the title.
 */
export function splitYear(label: string | null | undefined): {
  title: string;
  year: number | null;
} {
  const text = cleanText(label);
  const [, title, figures] = /^(.*\S) ?\((\d{4})\)$/.exec(text) ?? [];
  const year = yearIn(figures);
  return title && year ? { title, year } : { title: text, year: null };
}

/** @returns the year where the words are a year and nothing else; null else. */
export function yearAlone(words: string | null | undefined): number | null {
  return yearIn(/^\d{4}$/.exec(cleanText(words))?.[0]);
}
