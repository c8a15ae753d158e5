/**
 * What an element is called: sites name a film in a label, a tooltip, a picture or plain words, and not
 * all of these are always its title.
 */
import { cleanText, textOf } from './text.ts';

/** What is in an element and is never its words. */
const NO_WORDS = 'script, style, svg, noscript';

/** Whether a link shows a picture: then it is a poster or card, and its text may be anything. */
export const hasPicture = (link: Element): boolean => link.querySelector('img, picture') !== null;

/**
 * Everything that an element is called, without repetition, most trusted first. Where there is a
 * picture the labels come before the text, which may be a badge or a caption; else a label may be an
 * explanation.
 */
export function labelsOf(element: Element): string[] {
  const pictures = [...element.querySelectorAll('img[alt]')];
  const labels = [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    ...[element, ...pictures].map((picture) => picture.getAttribute('alt')),
  ].map(cleanText);
  const text = textOf(element, NO_WORDS);
  const all = hasPicture(element) ? [...labels, text] : [text, ...labels];
  return [...new Set(all)].filter((label) => label !== '');
}

/** What gets the marker where a picture names the film: a picture itself can carry none. */
export function frameOf(element: Element): Element {
  return element.localName === 'img' ? (element.parentElement ?? element) : element;
}
