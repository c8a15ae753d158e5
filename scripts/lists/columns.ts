/** Which column of a list holds what, by the names that lists give them. */

export type Field =
  | 'title'
  | 'otherTitles'
  | 'year'
  | 'directors'
  | 'imdb'
  | 'tmdb'
  | 'letterboxd'
  | 'letterboxdFilm'
  | 'link'
  | 'id'
  | 'kind';

/** For each field the columns that hold it, by position in the row, best first. */
export type Columns = Record<Field, number[]>;

/** Names are compared without case, spaces and marks: "Letterboxd URI" is `letterboxduri`. */
const NAMES: Record<Field, string[]> = {
  title: [
    'title',
    'name',
    'rowtitle',
    'primarytitle',
    'englishtitle',
    'filmtitle',
    'movietitle',
    'filmname',
    'moviename',
    'film',
    'movie',
    'tmdbtitle',
  ],
  otherTitles: [
    'originaltitle',
    'originalname',
    'othertitles',
    'alternativetitle',
    'alternativetitles',
    'alternatetitle',
    'aka',
    'akas',
    'titleoriginal',
    'nativetitle',
  ],
  year: [
    'year',
    'releaseyear',
    'rowyear',
    'startyear',
    'yearreleased',
    'filmyear',
    'movieyear',
    'releasedate',
    'released',
  ],
  directors: [
    'director',
    'directors',
    'rowdirector',
    'directedby',
    'directorname',
    'directornames',
  ],
  imdb: ['imdbid', 'imdb', 'tconst', 'const', 'imdburl', 'imdblink', 'imdburi'],
  tmdb: ['tmdbid', 'tmdb', 'tmdbmovieid', 'themoviedbid', 'tmdburl', 'tmdblink'],
  letterboxd: [
    'letterboxduri',
    'letterboxdurl',
    'letterboxdslug',
    'letterboxd',
    'slug',
    'letterboxdlink',
  ],
  letterboxdFilm: ['letterboxdfilmid', 'letterboxdfilm'],
  link: ['url', 'uri', 'link'],
  id: ['id', 'ids', 'rowid', 'filmid', 'movieid'],
  kind: ['type', 'kind', 'rowkind', 'titletype', 'mediatype', 'contenttype'],
};

const plain = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** @returns the columns of each field; `title` is empty where no column is known to hold titles. */
export function findColumns(headers: string[]): Columns {
  const names = headers.map(plain);
  const entries = Object.entries(NAMES).map(([field, known]) => [
    field,
    known.flatMap((name) => names.flatMap((header, at) => (header === name ? [at] : []))),
  ]);
  return Object.fromEntries(entries) as Columns;
}
