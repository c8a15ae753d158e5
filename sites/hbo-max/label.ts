/**
 * HBO Max calls a tile "Movie: Dune. 3 of 30", in the language of the page.
 */
import type { Mention } from '../../film.ts';
import { cleanText } from '../reading/text.ts';

/** The words before a title, and the place in the row after it. */
const LABEL = /^(?:Go to )?(Movie|Series|Show): (.+?)\.(?: \d+ of \d+\.?)?$/;

/** @returns null where the label is worded in a way that is not known. */
export function partLabel(label: string | null): { title: string; kind: Mention['kind'] } | null {
  const [, word, title] = LABEL.exec(cleanText(label)) ?? [];
  return title ? { title, kind: word === 'Movie' ? 'film' : 'series' } : null;
}
