/** What the columns of other people's tables are called, in English and Korean. */
import { oneLine } from '../characters.ts';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from './source.ts';
import { yearBehind } from './year-behind.ts';
import { plainYear } from './years.ts';

/** Best name first; compared by `headerKey`. */
const NAMES: Record<ColumnRole, string[]> = {
  title: [
    'title',
    'film',
    'movie',
    'film title',
    'movie title',
    'film name',
    'movie name',
    'english title',
    'title english',
    'primary title',
    '제목',
    '영화',
    '영화 제목',
    '영화명',
    '작품',
    '작품명',
    '타이틀',
    '영문 제목',
    '영어 제목',
    '영문명',
    // In a form's answers that of who filled it in.
    'name',
  ],
  year: [
    'year',
    'release year',
    'year of release',
    'start year',
    'released',
    'release date',
    '연도',
    '년도',
    '개봉 연도',
    '개봉 년도',
    '제작 연도',
    '제작 년도',
    '개봉일',
    '개봉',
  ],
  directors: ['directors', 'director', 'directed by', 'director s', '감독', '감독명', '연출'],
  originalTitle: [
    'original title',
    'title original',
    'original name',
    '원제',
    '원제목',
    '원어 제목',
    'korean title',
    'title korean',
    'native title',
    '한글 제목',
    '한국어 제목',
    '한글명',
    'alternative title',
    'other title',
  ],
  letterboxd: [
    'letterboxd uri',
    'letterboxd url',
    'letterboxd',
    'letterboxd link',
    'letterboxd slug',
    'url',
    'uri',
    'link',
    'slug',
    '레터박스',
    '레터박스드',
    '링크',
    '주소',
  ],
  imdb: ['imdb id', 'imdb', 'const', 'tconst', 'imdb url', 'imdb link', 'imdb 번호', 'imdb 주소'],
  tmdb: ['tmdb id', 'tmdb', 'the movie db id', 'tmdb movie id', 'tmdb url', 'tmdb 번호'],
  review: [
    'review',
    'note',
    'notes',
    'comment',
    'comments',
    'reason',
    'why',
    'verdict',
    'description',
    '리뷰',
    '감상',
    '감상평',
    '한줄평',
    '평',
    '메모',
    '노트',
    '이유',
    '추천 이유',
    '코멘트',
    '설명',
  ],
  kind: ['title type', 'type', 'kind', 'media type', 'content type', '유형', '종류', '구분'],
};

/** Letters and digits in lower case, in words: `tmdbID` and `TMDb-ID` are both `tmdb id`. */
function headerKey(name: string): string {
  return oneLine(name)
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How the names are looked up: without spaces, so that `imdbid`, `Letterboxd URI` and `LetterboxdURI` do. */
const PLACES = new Map(
  COLUMN_ROLES.flatMap((role) =>
    NAMES[role].map((name, place) => [name.replaceAll(' ', ''), { role, place }] as const),
  ),
);

function placeOf(name: string) {
  return PLACES.get(headerKey(name).replaceAll(' ', ''));
}

/** @returns how many of the cells are names of columns that we know. */
export function knownNames(cells: string[]): number {
  return cells.filter((cell) => placeOf(cell) !== undefined).length;
}

/** @returns whether a column's name says that its numbers are ids: those of one called `IMDb` may be ratings. */
export function saysId(name: string): boolean {
  return /(?:ids?|const|번호)$/u.test(headerKey(name));
}

/** @returns whether a column's name says that commas in it stand between people, as in Letterboxd's. */
export function saysSeveral(name: string): boolean {
  return headerKey(name) === 'directors';
}

/** @returns whether a column holds slugs, and nothing in the table says that they are Letterboxd's: every service has its own. */
export function areAnyonesSlugs(name: string, names: string[]): boolean {
  return headerKey(name) === 'slug' && !names.some((each) => /letterboxd|레터박스/iu.test(each));
}

/** A title's column that says its language gives a second title beside one that has none or another. */
const IN_A_LANGUAGE = new Set([
  'english title',
  'title english',
  '영문 제목',
  '영어 제목',
  '영문명',
]);

/**
 * @returns which columns say what, judged by their names; of several for one role the best named. A second
 * column of titles stands in the place of the original one where there is none.
 */
export function columnsByName(names: string[]): ColumnMapping['columns'] {
  const best = new Map<ColumnRole, { column: number; place: number }>();
  for (const [column, name] of names.entries()) {
    const found = placeOf(name);
    if (!found) continue;
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
  const columns = columnsByName(names);
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
    const title = free().find((column) => share(column, (cell) => /\p{L}{2}/u.test(cell)) > 0.6);
    if (title !== undefined) columns.title = title;
  }
  return headless ? { columns, headless } : { columns };
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
