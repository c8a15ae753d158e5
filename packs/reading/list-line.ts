/** Reads one line of a list without columns. */
import { type Credit, credited } from './list-credits.ts';
import { withoutMarks } from './markdown-marks.ts';
import { apartByScript } from './title-brackets.ts';
import { withoutUnseen } from './unseen.ts';
import { yearBehind } from './year-behind.ts';
import { isPersonBehind } from './year-bracket.ts';

/** How the lines of a list are written. */
export interface LineLayout {
  /** What may stand before each film, and is no part of its title. */
  marker: RegExp;
  /** Takes title and year out of a line that has no brackets for the year; null where it has. */
  order: RegExp | null;
  /** How a director stands beside the title; null where none does, or a word says so. */
  credit: Credit | null;
  /** Whether a name behind the year is who directed the film, and no note: `The Lamp (1990) – Han Ara`. */
  hasNamesBehind: boolean;
  /** Whether titles stand in two scripts, one behind the other: `등불 The Lamp (1990)`. */
  isInTwoScripts: boolean;
}

export interface ListLine {
  /**
   * Of a film, what `yearBehind` takes apart: its titles, who directed it, the year in brackets, what stands
   * behind that. Of another line its words; '' where it has none.
   */
  text: string;
  /** Stars that stood before the film. */
  aside: string;
  /** Whether a year stands with it. */
  isFilm: boolean;
  /** Of a heading how many signs stand before it, from 1; else 0. */
  level: number;
  /** Whether it has what stands before the films of this list. */
  isMarked: boolean;
  /** How many spaces stand before it, or signs of a mark that is repeated to set it in: `** slow`. */
  indent: number;
}

export const HEADING = /^(#{1,6})\s+/u;

export const NO_MARKER = /^/u;

/** The film's own link in Markdown; one further on is that of what the line says of it. */
const TITLE_LINK = /^[\s*_]*\[[^[\]]+\]\((https?:\/\/[^()\s]+)\)/u;

const STARS = /^((?:[★☆⭐½]\uFE0F?)+)\s+(?=\S)/u;

/** What stands before a quotation, or before each of several notes of a film. */
const NOTE_MARK = /^(?:>|[-*+•–])\s+/u;

const TAB = 4;

const INDENT = /^\s*(?:(?:\*{2,6}|\.{2,5})(?=\s))?/u;

/** @returns what a line says, by the layout of its list. */
export function readLine(raw: string, layout: LineLayout): ListLine {
  const line = withoutUnseen(raw);
  const indent = INDENT.exec(line)?.[0].replaceAll('\t', ' '.repeat(TAB)).length ?? 0;
  const { written, words, isMarked } = withoutMarker(line, layout.marker);
  const [sign = '', signs = ''] = HEADING.exec(line) ?? [];
  const said = { isMarked, indent, level: signs.length, aside: '', isFilm: false };
  if (sign !== '' && !isMarked) return { ...said, text: words.slice(sign.length) };
  const [, aside = ''] = STARS.exec(words) ?? [];
  const film = filmOf(words.slice(aside.length).trim(), layout);
  if (film === null) return { ...said, text: words.replace(NOTE_MARK, '') };
  const link = TITLE_LINK.exec(written)?.[1];
  const isLinked = link !== undefined && yearBehind(film)?.note === '';
  return { ...said, aside, isFilm: true, text: isLinked ? `${film} ${link}` : film };
}

/** Takes away what stands before a film, also where both are emphasized, and Markdown's marks. */
function withoutMarker(line: string, marker: RegExp) {
  const written = line.replace(marker, '');
  const inside = withoutMarks(written).trim();
  const words = written === line ? inside.replace(marker, '') : inside;
  return { written, words, isMarked: written !== line || words !== inside };
}

/** @returns the film with its year behind the title, in brackets; null where it has none. */
function filmOf(words: string, layout: LineLayout): string | null {
  const { order, credit, hasNamesBehind, isInTwoScripts } = layout;
  const { title, year, bracketed } = order?.exec(words)?.groups ?? {};
  const named = title === undefined ? words : `${title} (${year ?? bracketed ?? ''})`;
  const film = yearBehind(named);
  if (film === null) return null;
  if (!named.startsWith(film.title) || film.directors !== '') return named;
  const by = credit && credited(film.title, credit);
  const titles = isInTwoScripts ? apartByScript(by?.title ?? film.title) : null;
  const written = titles?.join(' / ') ?? by?.title ?? film.title;
  const behind = named.slice(film.title.length);
  return `${written}${by ? `, dir. ${by.names}` : ''}${hasNamesBehind ? saidToDirect(behind, film) : behind}`;
}

/** @returns what stands behind the title, with the word that says so before who directed the film. */
function saidToDirect(behind: string, { title, note }: { title: string; note: string }): string {
  if (!isPersonBehind(title, note) || !behind.endsWith(note)) return behind;
  return `${behind.slice(0, -note.length)}dir. ${note}`;
}
