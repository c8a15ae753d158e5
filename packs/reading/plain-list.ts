/**
 * A list without columns: a film a line and its year behind it, as people write it down, and maybe a note
 * behind that. Lines may be numbered, or have Markdown's marks, below a heading of their own.
 */
import { withoutMarks } from './markdown-marks.ts';
import { yearBehind } from './year-behind.ts';

/** What may stand before each film, and is no part of its title. */
const MARKERS = [/^\s*\d{1,4}[.)]\s+/u, /^\s*[-*+•–]\s+(?:\[[ x]\]\s+)?/iu];

/** A mark that fills a cell: a table's own column of ranks or bullets. */
const MARK_ALONE = /^\s*(?:\d{1,4}[.)]|[-*+•–])\s*$/u;

const HEADING = /^#{1,6}\s/u;

const NOTHING = /^/u;

/**
 * @param isDivided whether most lines come apart into cells: then they are a table, unless a mark stands
 * before each. A comma is as likely to be a title's.
 * @returns what is no part of a film's line; null where the lines are no such list.
 */
export function plainListMarker(lines: string[], isDivided: boolean): RegExp | null {
  const films = lines.filter((line) => line.trim() !== '' && !HEADING.test(line)).map(withoutMarks);
  const most = (is: (line: string) => boolean) => films.filter(is).length > films.length / 2;
  if (!most((line) => yearBehind(line.trim()) !== null)) return null;
  const marker = MARKERS.find((each) => most((line) => each.test(line)));
  return marker ?? (isDivided && !most(hasNote) ? null : NOTHING);
}

/** Whether what comes apart is a note, and not a line of cells. */
function hasNote(line: string): boolean {
  const behind = yearBehind(line.trim());
  return behind !== null && behind.note !== '' && !/[,;\t|]/u.test(behind.title);
}

/** @returns whether a cell has nothing but what may stand before a film. */
export function isMarkAlone(cell: string): boolean {
  return MARK_ALONE.test(cell);
}

/** @returns the line of a list without what is no part of the film; '' for a heading. */
export function withoutMarker(line: string, marker: RegExp): string {
  return HEADING.test(line) ? '' : withoutMarks(line.replace(marker, ''));
}
