/**
 * What an element is called: services name a film in a label, a tooltip, a picture or plain words,
 * and not all of these are always its title.
 */
import { cleanText } from './text.ts';

/** Everything that an element is called, without repetition: label, tooltip, pictures, words. */
export function labelsOf(element: Element): string[] {
  const pictures = [...element.querySelectorAll('img[alt]')];
  const labels = [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    ...[element, ...pictures].map((picture) => picture.getAttribute('alt')),
    element.textContent,
  ];
  return [...new Set(labels.map(cleanText))].filter((label) => label !== '');
}

/** What gets the marker where a picture names the film: a picture itself can carry none. */
export function frameOf(element: Element): Element {
  return element.localName === 'img' ? (element.parentElement ?? element) : element;
}

/** Letters and figures of any script, case folded: "WALL·E" and "Wall-E" are alike. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether two labels have the same letters and figures. */
export function isAlike(one: string, other: string): boolean {
  return letters(one) !== '' && letters(one) === letters(other);
}

/** What slugs are made of: letters and figures without diacritics. */
const slugLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/**
 * Whether a label is the title in an address, so that "Play" and "New Release" are not. `&` may be
 * written as "and" or left out, and a year may stand at the end of the slug to tell namesakes apart.
 * @param slug one part of a path: `april-snow`
 */
export function isTitleOf(label: string, slug: string): boolean {
  const titles = [label, label.replaceAll('&', ' and ')].map(slugLetters);
  const slugs = new Set([slug, slug.replace(/-\d{4}$/, '')].map(slugLetters));
  return titles.some((title) => title !== '' && slugs.has(title));
}
