/** What is given to a reader of lists, and what it gives back. */
import type { Pack } from '../../film.ts';
import type { Problem } from '../../problem.ts';

/** A file that the user chose or dropped, or text that was pasted. */
export interface Source {
  /** The file's name: `my-films.csv`. */
  name: string;
  /** A `File` is one. */
  content: Blob;
}

/** What a column of a table can say of a film; `kind`, whether it is one. */
export const COLUMN_ROLES = [
  'title',
  'year',
  'directors',
  'originalTitle',
  'letterboxd',
  'imdb',
  'tmdb',
  'review',
  'kind',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which column (counted from 0) says what. Without a year's column, titles must end in one: "The Lamp (1990)". */
export interface ColumnMapping {
  columns: Partial<Record<ColumnRole, number>>;
  /** The first row is a film already and not the names of the columns. */
  headless?: boolean;
}

/** A whole, valid pack made of a source, and what did not get into it. */
export interface Draft {
  pack: Pack;
  /** How many rows named or should have named a film: as many as the pack has gems, and those skipped. */
  read: number;
  /** Rows that were left out, each with why. */
  skipped: Problem[];
  /** Cells that were left out or cut, of rows that did become gems. */
  adjusted: Problem[];
}

export type Reading =
  | { kind: 'draft'; draft: Draft }
  /** It is a table, and what its columns mean is not clear: ask the user, then read again with a mapping. */
  | {
      kind: 'columns';
      file: string;
      /** The columns' names; `A`, `B`… as a spreadsheet has them where the table gives none. */
      columns: string[];
      /** The first few rows of films, each as long as `columns`. */
      sample: string[][];
      guess: ColumnMapping;
    }
  /** Nothing of it can be used. */
  | { kind: 'refused'; problems: Problem[] };

export interface ReadOptions {
  /** What the user said of the columns; for tables alone. */
  mapping?: ColumnMapping;
  /** Reading stops and throws the signal's reason. */
  signal?: AbortSignal;
  /** Called now and then, in no unit of its own; the last time with both the same. */
  progress?(done: number, of: number): void;
  /** The version of a pack that is made of a table: `2026.11.26`. */
  today: Date;
}
