/** Sees a film's year behind its title, in brackets, and what somebody noted behind that. */
import { isCountry } from './countries.ts';
import {
  directedBy,
  isPersonBehind,
  isWrittenAsNames,
  readYearBracket,
  wordBeforeNames,
} from './year-bracket.ts';

/** A title that ends in brackets: `The Lamp (1990)`, `The Lamp (Han Ara, 1990)`. */
const AT_THE_END = /^(.*\S)\s*[([（［【]([^()[\]（）［］【】]{4,120})[)\]）］】]$/su;

/**
 * `The Lamp (1990) – bright`. What goes on in words after the year without a mark between is a sentence
 * about something else; stars, scores and what stands in brackets of its own, `[1080p]`, need none. What is
 * longer before the year is a sentence that mentions it.
 */
const BEFORE_A_NOTE =
  /^(.{0,119}?\S)\s*[([（［【]((?=[^()[\]（）［］【】]{0,116}[\d０-９]{4})[^()[\]（）［］【】]{4,120})[)\]）］】](?:\s*[–—:：]\s*|\s+-{1,2}\s+|\s+(?=\P{L}+$)(?![([（［【][\d０-９]{4}[)\]）］】])|\s+(?=(?:[([{][^()[\]{}]+[)\]}]\s*)+$)(?!.*(?<!\d)(?:1[89]|20)\d{2}(?!\w)))(\S.*)$/su;

/** `The Lamp (1990), Han Ara`, `The Lamp (1990) dir. Han Ara`. */
const BEFORE_A_NAME =
  /^(.{0,119}?\S)\s*[([（［【]([\d０-９]{4})[)\]）］】]([,،]?)\s+([^\s([（［【].{0,99})$/su;

/** `Han Ara` in Hebrew or Arabic letters. */
const FEW_WORDS =
  /^[\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\p{M}'’׳״-]*(?: [\p{Script=Hebrew}\p{Script=Arabic}\p{M}'’׳״-]+){0,3}$/u;

/** `The Lamp, dir. Han Ara`. */
const DIRECTED_TITLE = /^(.{1,119}?)(?:\s*[,;–—-])?\s+(?=(?:dir\.|directed by)\s)(.{1,99})$/isu;

/** `The Lamp (dir. Han Ara)`. */
const DIRECTED_BRACKET = /^(.{1,119}?)\s*[([]([^()[\]]{4,100})[)\]]$/su;

/** An address behind the film: `The Lamp (1990) https://example.org/`. */
const BEFORE_A_LINK = /^(.{0,299}?\S)[\s–—:-]*\s<?(https?:\/\/[^\s<>]{1,2000})>?$/su;

/** What ends who directed it, before a note goes on. */
const NOTE_GOES_ON = /\s+[-–—]{1,2}\s+|[.;:]\s+/u;

export interface YearBehind {
  title: string;
  otherTitles: string[];
  /** Four digits, which may be wide ones. */
  year: string;
  /** Names as they stood there, a line for several; '' where none did. */
  directors: string;
  /** What stood behind the year; '' where nothing did. */
  note: string;
  /** The address right behind the film; '' where none stood. One behind a note is the note's. */
  link: string;
}

/**
 * @returns null where no year stands behind a title. Where one stands at the end and another before a note,
 * the first is the film's: "The Lamp (1990) – as good as Oil (2001)".
 */
export function yearBehind(text: string): YearBehind | null {
  const [, before = '', link = ''] = BEFORE_A_LINK.exec(text) ?? [];
  const linked = link === '' ? null : withYear(before);
  if (linked?.note === '') return { ...linked, link };
  const film = withYear(text);
  return film && { ...film, link: '' };
}

type Film = Omit<YearBehind, 'link'>;

function withYear(text: string): Film | null {
  const [, noted, before = '', note = ''] = BEFORE_A_NOTE.exec(text) ?? [];
  const film = noted === undefined ? null : filmOf(noted, before, note);
  if (film) return film;
  const [, title, inside = ''] = AT_THE_END.exec(text) ?? [];
  return title === undefined ? filmBeforeName(text) : filmOf(title, inside, '');
}

function filmOf(text: string, inside: string, behind: string): Film | null {
  const bracket = readYearBracket(inside, text);
  if (!bracket) return null;
  const directed = DIRECTED_TITLE.exec(text) ?? DIRECTED_BRACKET.exec(text);
  const [, before = text, words = ''] = directed ?? [];
  const byTitle = directedBy(words);
  const byNote = directorsBefore(behind);
  return {
    title: byTitle === null ? text : before,
    otherTitles: bracket.otherTitles,
    year: bracket.year,
    directors: joined('\n', bracket.directors, byTitle, byNote.directors),
    note: joined(' – ', bracket.note, byNote.note),
  };
}

/** Takes `dir. Han Ara` from the start of a note. */
function directorsBefore(note: string): { directors: string | null; note: string } {
  const start = wordBeforeNames(note).length;
  const end = NOTE_GOES_ON.exec(note.slice(start));
  const place = end ? end.index + start : note.length;
  const directors = directedBy(note.slice(0, place));
  return {
    directors,
    note: directors === null ? note : note.slice(place + (end?.[0].length ?? 0)),
  };
}

/** Without a mark between, what stands behind the year must be names by their look or by a word before them. */
function filmBeforeName(text: string): Film | null {
  const [, title = '', year = '', comma = '', behind = ''] = BEFORE_A_NAME.exec(text) ?? [];
  if (title === '') return null;
  const named = directorsBefore(behind);
  if (named.directors !== null) {
    return { title, otherTitles: [], year, directors: named.directors, note: named.note };
  }
  // Of a script without capitals no word is written as a name; a few behind a comma are said of the film.
  if (comma !== '' && FEW_WORDS.test(behind)) {
    return { title, otherTitles: [], year, directors: '', note: behind };
  }
  const parts = comma === '' ? [] : behind.split(/,\s+/u).filter((part) => !isCountry(part));
  if (comma === '' || !parts.every((part) => isWrittenAsNames(part))) return null;
  // In another script than the title it is a name or another title: said of the film, and no more.
  const isNames = parts.every((part) => isPersonBehind(title, part));
  const said = isNames
    ? { directors: parts.join('\n'), note: '' }
    : { directors: '', note: behind };
  return { title, otherTitles: [], year, ...said };
}

function joined(mark: string, ...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(mark);
}
