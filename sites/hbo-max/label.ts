/**
 * HBO Max calls a tile "Movie: Dune. 3 of 30", or by its title and place alone, "Dune. 3 of 30", in the
 * language of the page.
 */
import type { Mention } from '../../film.ts';
import { cleanText, yearIn } from '../reading/text.ts';

interface Named {
  title: string;
  year: number | null;
  kind: Mention['kind'];
}

/** The words before a title, and the place in the row after it. */
const LABEL = /^(?:Go to )?(Movie|Series|Show): (.+?)\.(?: \d+ of \d+\.?)?$/;

/** A place in a row, and what may stand behind it. */
const IN_ROW = /^(.+)\. \d+ of \d+(?:\. (?:Just Added|New|New Episode|Leaving Soon))?\.?$/;

/** A place in a grid, which no title has in it: anything may stand behind, a year among it. */
const IN_GRID = /^(.+?)\. Row \d+ of \d+, Column \d+ of \d+(?:.*\bReleased in (\d{4})\b)?/;

/** In the rows of what is watched most. */
const RANK = /^Number \d+: /;

/** What one can do with a title stands before it where somebody is watching it. */
const VERB = /^(?:Watch|Resume|Continue) /;

/** Parts a label that says what its title is. @returns null where it is worded in a way that is not known. */
export function partLabel(label: string | null): Named | null {
  const [, word, title] = LABEL.exec(cleanText(label)) ?? [];
  return title ? { title, year: null, kind: word === 'Movie' ? 'film' : 'series' } : null;
}

/**
 * Parts the label of a tile that is known to be a title's: only there are the words before the place
 * its title and no more.
 * @returns null where the label is worded in a way that is not known.
 */
export function partTileLabel(label: string | null): Named | null {
  const text = cleanText(label);
  const [, words, figures] = IN_GRID.exec(text) ?? IN_ROW.exec(text) ?? [];
  const placed = words?.replace(RANK, '');
  if (!placed) return partLabel(text);
  const year = yearIn(figures);
  const said = partLabel(`${placed}.`);
  if (said) return { ...said, year };
  return VERB.test(placed) ? null : { title: placed, year, kind: null };
}
