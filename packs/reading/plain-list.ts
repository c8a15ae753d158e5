/**
 * A list without columns: a film a line and its year with it, as people write it down, and maybe a note
 * behind that or in the lines below. Films may be numbered, have Markdown's marks, or be its headings.
 */
import { yearBelow } from './film-entry.ts';
import { areNamesBehind, creditOf } from './list-credits.ts';
import { HEADING, type LineLayout, NO_MARKER, readLine } from './list-line.ts';
import { fewestWith, HEADING_MARKERS, MARKERS, NUMBER } from './list-markers.ts';
import { withoutMarks } from './markdown-marks.ts';
import { type Below, NotesBelow } from './notes-below.ts';
import { apartByScript } from './title-brackets.ts';
import { withoutUnseen } from './unseen.ts';
import { yearBehind } from './year-behind.ts';

export interface PlainList extends LineLayout {
  below: Below;
  /** Whether lines belong to the film above, where a quotation mark is one of a sentence. */
  hasNotes: boolean;
}

/**
 * Where most lines have their year otherwise: `1990 - The Lamp`, `1990年 The Lamp`, `(1990) The Lamp`;
 * `The Lamp 1990`, `The Lamp - 1990`. A year is one in which films were made, so that "The Lamp 2050" has none;
 * "in 1990" is the end of a sentence.
 */
const ORDERS = [
  /^(?:(?<year>(?:1[89]\d|20[0-4])\d)(?:\s+[-–—]{1,2}\s+|\s*[:|]\s+|\t|[년年](?:\s+|(?=[《〈「『<])))|[([](?<bracketed>(?:1[89]\d|20[0-4])\d)[)\]]:?\s+)(?<title>\S.*)$/u,
  /^(?<title>.{0,149}?[^\s,–—-])(?<!\s(?:in|of|since|from|until|by|im|en))(?:\s+[-–—]{1,2}|,)?\s+(?<year>(?:1[89]\d|20[0-4])\d)$/u,
];

/** Lines by which is seen how a list is written: a film may have a dozen of notes. */
const LINES_COMPARED = 60;

/** Lines by which is seen whether most are films. */
const LINES_COUNTED = 12;

/** Among these, of a list below something else; a film and its year are seen in so much of a line. */
const FEWEST_TOGETHER = 3;
const LENGTH_TOGETHER = 200;

/** Of entries, each with a number, how many have one year in the line below; of series several stand there. */
const ENTRIES_SHARE = 1 / 3;

/** Fewer films with lines below them may be no list of such. */
const FEWEST_WITH_NOTES = 2;

/** Of all films, how many have notes where notes are what is below them, and not a word at the end. */
const NOTED_SHARE = 1 / 3;

/** Of all films, how many have titles in two scripts where the lines of a list are written alike. */
const SCRIPTS_SHARE = 0.6;
const FEWEST_IN_SCRIPTS = 3;

/**
 * @param start the first lines of a text; above the list may stand what a page has there that was copied whole
 * @param isDivided whether most lines come apart into cells: then they are a table, unless a mark stands
 * before each. A comma is as likely to be a title's.
 * @returns null where the lines are no such list
 */
export function plainListOf(start: string[], isDivided: boolean): PlainList | null {
  const lines = start.map(withoutUnseen);
  const list = listFrom(0, lines, isDivided);
  if (list !== null) return list;
  const first = firstOfFilms(lines);
  const below = first === -1 ? null : listFrom(first, lines, isDivided);
  return below ?? entriesIn(lines);
}

function listFrom(first: number, start: string[], isDivided: boolean): PlainList | null {
  const lines = start.slice(first, first + LINES_COMPARED);
  const list = filmALine(lines.slice(0, LINES_COUNTED), isDivided) ?? filmsWithNotes(lines);
  if (list === null) return null;
  const { films, noted } = counted(lines, list);
  const hasNotes = noted >= films * NOTED_SHARE && noted > 0;
  const titles = (layout: LineLayout) =>
    lines.flatMap((line) => {
      const { isFilm, text } = readLine(line, layout);
      return (isFilm && yearBehind(text)) || [];
    });
  const alone = titles(list).filter(({ directors }) => directors === '');
  const credit = creditOf(alone.map(({ title }) => title));
  const hasNamesBehind = areNamesBehind(alone);
  const isInTwoScripts = areInTwoScripts(titles({ ...list, credit }).map(({ title }) => title));
  const below = hasNotes ? belowIn(lines, list) : 'set in';
  return { ...list, credit, hasNamesBehind, isInTwoScripts, below, hasNotes };
}

/**
 * @returns where the films begin of a list with something else above them; -1 where too few stand together. One
 * that is mentioned above the list stands alone. Only a year in brackets tells, for pages have dates.
 */
function firstOfFilms(lines: string[]): number {
  const filled = [...lines.entries()].filter(([, line]) => line.trim() !== '');
  const isFilm = filled.map(
    ([, line]) => yearBehind(withoutMarks(line.slice(0, LENGTH_TOGETHER)).trim()) !== null,
  );
  const isFirst = (is: boolean, index: number) =>
    is && isFilm.slice(index, index + LINES_COUNTED).filter(Boolean).length >= FEWEST_TOGETHER;
  return filled[isFilm.findIndex(isFirst)]?.[0] ?? -1;
}

/** @returns the list whose films are entries; null where too few of the lines with a number have a year below. */
function entriesIn(lines: string[]): PlainList | null {
  const titles = [...lines.entries()].filter(([, line]) => NUMBER.test(line));
  const dated = titles.filter(([index]) => yearBelow(lines[index + 1] ?? '') !== null);
  const fewest = Math.max(FEWEST_TOGETHER, titles.length * ENTRIES_SHARE);
  return dated.length >= fewest ? ENTRIES : null;
}

const layoutOf = (marker: RegExp, order: RegExp | null = null): LineLayout => ({
  marker,
  order,
  credit: null,
  hasNamesBehind: false,
  isInTwoScripts: false,
});

const ENTRIES: PlainList = { ...layoutOf(NUMBER), below: 'entry', hasNotes: true };

/** Most lines are films. */
function filmALine(lines: string[], isDivided: boolean): LineLayout | null {
  const films = lines.filter((line) => line.trim() !== '' && !HEADING.test(line)).map(withoutMarks);
  const most = (is: (line: string) => boolean, of = films) => of.filter(is).length > of.length / 2;
  // What stands before films is told by these, where there are others among them.
  const dated = films.filter((line) => yearBehind(line.trim()) !== null);
  const marked = dated.length > 0 ? dated : films;
  const found = MARKERS.find(
    (each) => most((line) => each.test(line), marked) && films.length >= fewestWith(each),
  );
  const marker = found ?? NO_MARKER;
  const bare = (line: string) => line.replace(marker, '').trim();
  if (most((line) => yearBehind(bare(line)) !== null)) {
    return found || !isDivided || most(isWhole) ? layoutOf(marker) : null;
  }
  if (isDivided && !found) return null;
  const order = ORDERS.find((each) => most((line) => each.test(bare(line))));
  return order ? layoutOf(marker, order) : null;
}

/** Whether what comes apart stands with the year or behind it, and the line is not one of cells. */
function isWhole(line: string): boolean {
  const behind = yearBehind(line.trim());
  if (behind === null || /[,;\t|]/u.test(behind.title)) return false;
  return behind.note !== '' || behind.directors !== '' || behind.otherTitles.length > 0;
}

/** Most lines are films, or notes of the film above. */
function filmsWithNotes(lines: string[]): LineLayout | null {
  const marked = [...HEADING_MARKERS, ...MARKERS].flatMap((marker) =>
    [null, ...ORDERS].map((order) => layoutOf(marker, order)),
  );
  const bare = [null, ...ORDERS.slice(0, 1)].map((order) => layoutOf(NO_MARKER, order));
  const isIt = (layout: LineLayout) => {
    const { films, noted, told } = counted(lines, layout);
    return films >= FEWEST_WITH_NOTES && noted >= films * NOTED_SHARE && films > told;
  };
  return [...marked, ...bare].find(isIt) ?? null;
}

/** @returns how many lines are films of this list, how many of these have notes, and how many are neither. */
function counted(lines: string[], layout: LineLayout) {
  const gathered = new NotesBelow(belowIn(lines, layout));
  const read = lines.map((line) => readLine(line, layout));
  const rows = [...read.flatMap((line, row) => gathered.take(row, line)), ...gathered.finish()];
  const isMarked = layout.marker !== NO_MARKER;
  const films = rows.filter(({ row }) => read[row]?.isFilm && read[row].isMarked === isMarked);
  const noted = films.filter(({ row, cells }) => cells.join('') !== read[row]?.text);
  const words = rows.filter(({ cells }) => cells.length > 0);
  return { films: films.length, noted: noted.length, told: words.length - films.length };
}

/** By what the films of a list with notes are told from these. */
function belowIn(lines: string[], layout: LineLayout): Below {
  if (HEADING_MARKERS.includes(layout.marker)) return 'all';
  if (layout.marker !== NO_MARKER) return 'sentences';
  const read = lines.map((line) => readLine(line, layout));
  const isFirst = (index: number) => {
    const { text, level } = read[index - 1] ?? { text: '', level: 0 };
    return text === '' || level > 0;
  };
  const beginBlocks = read.every(({ isFilm }, index) => !isFilm || isFirst(index));
  return beginBlocks ? 'long sentences' : 'no title';
}

function areInTwoScripts(titles: string[]): boolean {
  const apart = titles.filter((title) => apartByScript(title) !== null).length;
  return apart >= Math.max(FEWEST_IN_SCRIPTS, titles.length * SCRIPTS_SHARE);
}
