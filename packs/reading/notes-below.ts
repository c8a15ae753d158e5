/** Puts what stands in the lines below a film to it: most lists with notes are written so. */
import { addFact } from './film-entry.ts';
import type { ListLine } from './list-line.ts';
import type { Row } from './table.ts';
import { directedBy } from './year-bracket.ts';
import { yearBehind } from './year-behind.ts';

/**
 * What belongs to the film above: below a film that is a heading all up to the next one; below one with a
 * mark, or a blank line before it, what follows at once, and sentences; in other lists sentences that can
 * be no title. Where films have no notes, only what is set in from them. Below an entry of a page all is of it
 * (film-entry.ts).
 */
export type Below = 'all' | 'sentences' | 'long sentences' | 'no title' | 'set in' | 'entry';

const SENTENCE = /[.…。!?！？]["”’')\]]*$/u;

/** A title may end in a mark, and seldom is as long as these. */
const STATEMENT = /^.{14,}[.…。]["”’')\]]*$/su;
const LONG_SENTENCE = /^.{49,}[!?！？]["”’')\]]*$/su;
const LONGEST_TITLE = 80;

/** `Honourable mentions:` is not said of the film above, nor is what comes below it. */
const ANNOUNCEMENT = /[:：]$/u;

interface Open {
  row: Row;
  indent: number;
  level: number;
  hasNote: boolean;
  /** Whether a line stood below it. */
  isBegun: boolean;
}

/** Gathers the rows of a list, each of a film with what is below it, as they come in. */
export class NotesBelow {
  readonly #below: Below;
  #film: Open | null = null;
  #isBelowBlank = false;

  constructor(below: Below) {
    this.#below = below;
  }

  /** @returns the rows to which nothing can be added any more. */
  take(row: number, line: ListLine, malformed = false): Row[] {
    const isBelowBlank = this.#isBelowBlank;
    this.#isBelowBlank = line.text === '';
    if (this.#isBelowBlank) return [];
    if (this.#below === 'entry' && this.#film && !line.isMarked) {
      const { row: film, isBegun } = this.#film;
      // Of a line that is neither, such as what may be done with the film, nothing is kept.
      const isFact = addFact(film.cells, line.text, !isBegun);
      if (!isFact && isProse(line.text)) addNote(film.cells, line.text);
      this.#film.isBegun = true;
      return [];
    }
    if (this.#film && this.#isNote(line, this.#film, isBelowBlank)) {
      addNote(this.#film.row.cells, line.text);
      this.#film.hasNote = true;
      return [];
    }
    const { text, aside, isFilm, isMarked, indent, level } = line;
    const done = this.finish();
    const cells = level > 0 && !isFilm ? [] : [text, aside, ''];
    const made = { row, cells, malformed, isMarkdown: false, isList: true };
    // A film that lacks its year has its notes, too: it is told once.
    if (!isMarked && (!isFilm || this.#below === 'entry')) return [...done, made];
    this.#film = { row: made, indent, level, hasNote: false, isBegun: false };
    return done;
  }

  /** @returns the last film, if it was not yet. */
  finish(): Row[] {
    const rows = this.#film ? [this.#film.row] : [];
    this.#film = null;
    return rows;
  }

  #isNote({ text, isFilm, isMarked, indent, level }: ListLine, film: Open, isBelowBlank: boolean) {
    if (level > 0) return film.level > 0 && level > film.level && !isFilm;
    if (isFilm) return this.#below === 'sentences' && !isMarked && film.hasNote && !isBelowBlank;
    if (indent > film.indent) return true;
    if (isMarked || (ANNOUNCEMENT.test(text) && this.#below !== 'all')) return false;
    switch (this.#below) {
      case 'all':
        return true;
      case 'sentences':
        return !isBelowBlank || SENTENCE.test(text);
      case 'long sentences':
        return !isBelowBlank || isProse(text);
      case 'no title':
        return isProse(text);
      case 'set in':
      case 'entry':
        return false;
    }
  }
}

/** A note stands in a cell of its own, but for the line that says who directed the film. */
function addNote(cells: string[], text: string): void {
  const [film = '', note = ''] = cells;
  const isFirst = note === '' && yearBehind(film)?.note === '';
  if (isFirst && directedBy(text) !== null) cells[0] = `${film} – ${text}`;
  else cells[1] = note === '' ? text : `${note}\n${text}`;
}

function isProse(text: string): boolean {
  if (text.length > LONGEST_TITLE || directedBy(text) !== null) return true;
  return STATEMENT.test(text) || LONG_SENTENCE.test(text);
}
