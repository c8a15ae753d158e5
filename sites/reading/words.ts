/**
 * The words that stand at a link or card and may be a title.
 */
import { cleanText, textOf } from './text.ts';

/** What is in a link and is never its words. */
const NO_WORDS = 'script, style, svg, noscript';

/** Whether a link shows a picture: then it is a poster or card, and its text may be anything. */
export const hasPicture = (link: Element): boolean => link.querySelector('img, picture') !== null;

/**
 * Everything at a link that may be its title, most trusted first. Where there is a picture the labels
 * come before the text, which may be a badge or a caption; else a label may be an explanation.
 */
export function wordsAt(link: Element): string[] {
  const labels = [
    link.getAttribute('aria-label'),
    link.getAttribute('title'),
    ...[...link.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt')),
  ].map(cleanText);
  const text = textOf(link, NO_WORDS);
  const words = hasPicture(link) ? [...labels, text] : [text, ...labels];
  return words.filter((each) => each !== '');
}
