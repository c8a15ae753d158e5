/**
 * A list without columns: a film a line and its year with it, as people write it down, and maybe a note
 * behind that. Lines may be numbered, or have Markdown's marks, below a heading of their own.
 */
import { withoutMarks } from './markdown-marks.ts';
import { yearBehind } from './year-behind.ts';

/** How the lines of a list are written. */
export interface PlainList {
  /** What may stand before each film, and is no part of its title. */
  marker: RegExp;
  /** Takes title and year out of a line that has no brackets for the year; null where it has. */
  order: RegExp | null;
}

/** `1. `, `1) `, `#1 `, `01 - `, `① `, `- `, `[x] `; a number of four digits before a dash is a year. */
const MARKERS = [
  /^\s*(?:\d{1,4}[.)]|#\d{1,4}[.):]?|\d{1,3}\s+[-–—]|[①-⑳❶-❿])\s+/u,
  /^\s*(?:[-*+•–]\s+(?:\[[ x]\]\s+)?|\[[ x✓✔]\]\s+|[☐☑☒✓✔]\s+)/iu,
];

/** A mark that fills a cell: a table's own column of ranks or bullets. */
const MARK_ALONE = /^\s*(?:\d{1,4}[.)]|[-*+•–])\s*$/u;

const HEADING = /^#{1,6}\s/u;

const NOTHING = /^/u;

/**
 * Where most lines have their year otherwise: `1990 - The Lamp`, `(1990) The Lamp`; `The Lamp 1990`,
 * `The Lamp - 1990`. A year is one in which films were made, so that "The Lamp 2050" has none; "in 1990" is the
 * end of a sentence.
 */
const ORDERS = [
  /^(?:(?<year>(?:1[89]\d|20[0-4])\d)(?:\s+[-–—]{1,2}\s+|\s*[:|]\s+|\t)|[([](?<bracketed>(?:1[89]\d|20[0-4])\d)[)\]]:?\s+)(?<title>\S.*)$/u,
  /^(?<title>.{0,149}?[^\s,–—-])(?<!\s(?:in|of|since|from|until|by|im|en))(?:\s+[-–—]{1,2}|,)?\s+(?<year>(?:1[89]\d|20[0-4])\d)$/u,
];

/**
 * @param isDivided whether most lines come apart into cells: then they are a table, unless a mark stands
 * before each. A comma is as likely to be a title's.
 * @returns null where the lines are no such list
 */
export function plainListOf(lines: string[], isDivided: boolean): PlainList | null {
  const films = lines.filter((line) => line.trim() !== '' && !HEADING.test(line)).map(withoutMarks);
  const most = (is: (line: string) => boolean) => films.filter(is).length > films.length / 2;
  const found = MARKERS.find((each) => most((line) => each.test(line)));
  const marker = found ?? NOTHING;
  const bare = (line: string) => line.replace(marker, '').trim();
  if (most((line) => yearBehind(bare(line)) !== null)) {
    return found || !isDivided || most(isWhole) ? { marker, order: null } : null;
  }
  if (isDivided && !found) return null;
  const order = ORDERS.find((each) => most((line) => each.test(bare(line))));
  return order ? { marker, order } : null;
}

/** Whether what comes apart stands with the year or behind it, and the line is not one of cells. */
function isWhole(line: string): boolean {
  const behind = yearBehind(line.trim());
  if (behind === null || /[,;\t|]/u.test(behind.title)) return false;
  return behind.note !== '' || behind.directors !== '' || behind.otherTitles.length > 0;
}

/** @returns whether a cell has nothing but what may stand before a film. */
export function isMarkAlone(cell: string): boolean {
  return MARK_ALONE.test(cell);
}

/** The film's own link in Markdown; one further on is that of what the line says of it. */
const TITLE_LINK = /^[\s*_]*\[[^[\]]+\]\((https?:\/\/[^()\s]+)\)/u;

/** @returns the film of a line, its year in brackets behind it, and its address behind that; '' for a heading. */
export function filmLine(line: string, { marker, order }: PlainList): string {
  if (HEADING.test(line)) return '';
  const written = line.replace(marker, '');
  const film = withoutMarks(written);
  const { title, year, bracketed } = order?.exec(film.trim())?.groups ?? {};
  const named = title === undefined ? film : `${title} (${year ?? bracketed ?? ''})`;
  const link = TITLE_LINK.exec(written)?.[1];
  return link !== undefined && yearBehind(named)?.note === '' ? `${named} ${link}` : named;
}
