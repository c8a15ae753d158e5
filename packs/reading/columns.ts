/** Which columns of other people's tables say what. */
import { headerKey, placeOf } from './names-of-columns.ts';
import type { ColumnMapping, ColumnRole } from './source.ts';
import { yearBehind } from './year-behind.ts';
import { isPersonBehind } from './year-bracket.ts';
import { plainYear } from './years.ts';

/** Roles of words, which an address cannot fill. */
const IN_WORDS = new Set<ColumnRole>(['title', 'originalTitle', 'directors']);

/** A title's column that says its language gives a second title beside one that has none or another. */
const IN_A_LANGUAGE = new Set([
  'english title',
  'title english',
  '영문 제목',
  '영어 제목',
  '영문명',
]);

/** `8`, `7,5`, `4/5`, `80 %`, `★★★½`: a mark given to a film. */
const GRADE = /^(?:\d{1,3}(?:[.,]\d+)?(?:\s*\/\s*\d{1,3})?(?:\s*%)?|[★☆½]+)$/u;

/** Whether a column is called what in French is a mark out of ten, and has such and nothing else. */
function hasGrades(name: string, column: number, sample: string[][]): boolean {
  if (headerKey(name) !== 'note') return false;
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => GRADE.test(cell));
}

/** Whether a column of films has addresses of them and nothing else, as Wikidata's `film` beside `filmLabel`. */
function hasAddresses(column: number, sample: string[][]): boolean {
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^https?:\/\/\S+$/i.test(cell));
}

/**
 * @param sample cells of the first rows, which tell a `Note` of grades from one of words, and titles from addresses
 * @returns which columns say what, judged by their names; of several for one role the best named. A second
 * column of titles stands in the place of the original one where there is none.
 */
export function columnsByName(names: string[], sample: string[][]): ColumnMapping['columns'] {
  const best = new Map<ColumnRole, { column: number; place: number }>();
  for (const [column, name] of names.entries()) {
    const found = placeOf(name);
    if (!found || hasGrades(name, column, sample)) continue;
    if (IN_WORDS.has(found.role) && hasAddresses(column, sample)) continue;
    const other = best.get(found.role);
    if (!other || found.place < other.place) best.set(found.role, { column, place: found.place });
  }
  const columns: ColumnMapping['columns'] = Object.fromEntries(
    [...best].map(([role, { column }]) => [role, column]),
  );
  // The only title that there is.
  if (columns.title === undefined && columns.originalTitle !== undefined) {
    columns.title = columns.originalTitle;
    delete columns.originalTitle;
  }
  const second = names.findIndex(
    (name, column) => column !== columns.title && IN_A_LANGUAGE.has(headerKey(name)),
  );
  if (second !== -1) columns.originalTitle ??= second;
  return columns;
}

const YEAR = /^(?:18|19|20)\d{2}$/;

/**
 * Guesses from what stands in the columns, for a form that the user corrects: the year is where years
 * stand, the title the column of most letters among those that nothing else is known of.
 */
export function guessColumns(names: string[], sample: string[][]): ColumnMapping {
  const columns = columnsByName(names, sample);
  const headless = Object.keys(columns).length === 0 && isFilm(names, sample);
  const rows = headless ? [names, ...sample] : sample;
  const share = (column: number, is: (cell: string) => boolean) =>
    rows.length === 0 ? 0 : rows.filter((row) => is(row[column] ?? '')).length / rows.length;
  const free = () => {
    const taken = new Set(Object.values(columns));
    return names.map((_, column) => column).filter((column) => !taken.has(column));
  };
  if (columns.year === undefined) {
    const year = free().find((column) => share(column, isYear) > 0.6);
    if (year !== undefined) columns.year = year;
  }
  if (columns.title === undefined) {
    const isTitle = columns.year === undefined ? hasYear : hasWords;
    const title = [isTitle, hasWords]
      .map((is) => free().find((column) => share(column, is) > 0.6))
      .find((column) => column !== undefined);
    if (title !== undefined) columns.title = title;
  }
  if (!headless) return { columns };
  const directors = free().find(
    (column) => share(column, (cell) => isPersonBehind(cell, cell)) > 0.6,
  );
  if (directors !== undefined) columns.directors = directors;
  return { columns, headless };
}

/** Whether a table's first row is a film already: a year stands in it, or a title with its year above others. */
function isFilm(first: string[], sample: string[][]): boolean {
  if (sample.length > 0 && first.some(isYear)) return true;
  return first.some(
    (cell, column) =>
      hasYear(cell) &&
      sample.filter((row) => hasYear(row[column] ?? '')).length >= sample.length / 2,
  );
}

function hasWords(cell: string): boolean {
  return /\p{L}{2}/u.test(cell);
}

function isYear(cell: string): boolean {
  return YEAR.test(plainYear(cell));
}

function hasYear(title: string): boolean {
  return yearBehind(title.trim()) !== null;
}

/** @returns whether the mapping says enough to make films of the rows. */
export function isEnough({ columns }: ColumnMapping, sample: string[][]): boolean {
  const { title, year } = columns;
  if (title === undefined) return false;
  return (
    year !== undefined || (sample.length > 0 && sample.every((row) => hasYear(row[title] ?? '')))
  );
}
