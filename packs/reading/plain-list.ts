/**
 * A list without columns: a film a line and its year behind it, as people write it down. Lines may be
 * numbered, or have Markdown's marks, below a heading of their own.
 */
import { TITLE_WITH_YEAR } from './columns.ts';

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
  const films = lines.filter((line) => line.trim() !== '' && !HEADING.test(line));
  const most = (is: (line: string) => boolean) => films.filter(is).length > films.length / 2;
  if (!most((line) => TITLE_WITH_YEAR.test(line.trim()))) return null;
  return (
    MARKERS.find((marker) => most((line) => marker.test(line))) ?? (isDivided ? null : NOTHING)
  );
}

/** @returns whether a cell has nothing but what may stand before a film. */
export function isMarkAlone(cell: string): boolean {
  return MARK_ALONE.test(cell);
}

/** @returns the line of a list without what is no part of the film; '' for a heading. */
export function withoutMarker(line: string, marker: RegExp): string {
  return HEADING.test(line) ? '' : line.replace(marker, '');
}
