/**
 * What can be wrong with something that the user brings: a file, a row, a field. Told as a code with
 * the place, so that `components/Problem.tsx` can say it in the user's language.
 */

/** Of a file as a whole. */
const FILE_PROBLEMS = [
  'file-empty',
  'file-too-large',
  'file-unreadable',
  'file-binary',
  'file-zip',
  'not-a-list',
  'no-films',
  'too-many-rows',
  'too-many-columns',
  'unclosed-quote',
  'not-json',
  'not-a-pack',
  'not-a-valid-pack',
  'newer-format',
  'unknown-letters',
] as const;

/** Of a row, or of one cell in it. */
const ROW_PROBLEMS = [
  'row-too-long',
  'row-stray-quote',
  'row-too-many-cells',
  'no-title',
  'no-year',
  'not-a-year',
  'title-too-long',
  'not-a-film',
  'double-film',
  'text-cut',
  'letters-lost',
  'not-letterboxd-link',
  'not-imdb-id',
  'not-tmdb-id',
  'id-or-rating',
] as const;

/** Of a field in a pack, by the format (packs/format.ts). */
const FIELD_PROBLEMS = [
  'field-missing',
  'field-unknown',
  'field-wrong-type',
  'field-wrong-value',
  'field-empty',
  'field-too-long',
  'field-control-characters',
  'field-too-many-items',
  'field-not-whole',
  'field-not-a-year',
  'field-not-https',
  'field-not-an-id',
  'field-not-letterboxd-slug',
  'field-not-imdb-id',
  'field-not-language',
  'field-not-country',
  'field-not-version',
  'field-not-a-date',
  'field-lacks-year',
  'field-not-a-title',
  'field-double-id',
  'more-problems',
] as const;

/** Of a ZIP, or of an account export. */
const ARCHIVE_PROBLEMS = [
  'zip-broken',
  'zip-encrypted',
  'zip-too-many-files',
  'zip-too-large',
  'zip-too-dense',
  'zip-nested',
  'not-an-account',
  'file-left-out',
  'file-unknown',
  'not-a-day',
] as const;

/** Of a backup. */
const BACKUP_PROBLEMS = [
  'not-a-backup',
  'backup-too-large',
  'backup-cut-short',
  'backup-newer',
  'backup-broken',
] as const;

/** Every code; the sentence of each stands in public/_locales as `problem_` and the code, with `_` for `-`. */
export const PROBLEM_CODES = [
  ...FILE_PROBLEMS,
  ...ROW_PROBLEMS,
  ...FIELD_PROBLEMS,
  ...ARCHIVE_PROBLEMS,
  ...BACKUP_PROBLEMS,
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something wrong, or left out. */
export interface Problem {
  code: ProblemCode;
  /** The file's name; in a ZIP its path there. */
  file: string;
  /** As a spreadsheet counts rows, from 1; a line in a text that is not a table. */
  row?: number;
  /** The column's name, or the way to the field of a pack: `april-snow › film.year`. */
  field?: string;
  /** What stands there, fit to be quoted: one line of at most 60 characters, nothing that turns text around. */
  detail?: string;
  /** The number that the sentence needs: a bound, or how many. */
  bound?: number;
}
