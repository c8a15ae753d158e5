/** What tables call the kinds of titles that are no films; IMDb, Netflix, JustWatch and TMDB among them. */

/** Without spaces and marks, in lower case: `TV Mini-Series` and `tvMiniSeries` are both `tvminiseries`. */
const NO_FILMS = new Set([
  'tv',
  'tvseries',
  'tvminiseries',
  'tvepisode',
  'tvshow',
  'tvseason',
  'tvprogram',
  'tvprogramme',
  'series',
  'miniseries',
  'limitedseries',
  'webseries',
  'episode',
  'season',
  'show',
  'podcast',
  'podcastseries',
  'podcastepisode',
  'videogame',
  'game',
  'tv시리즈',
  '시리즈',
  '미니시리즈',
  '에피소드',
  'tv프로그램',
  '예능',
  '팟캐스트',
  '게임',
]);

/**
 * @returns whether a cell says that its row is no film. What is not known says nothing: TV movies, shorts
 * and specials are films, and "드라마" is a genre as often as it is a series.
 */
export function isNoFilm(cell: string): boolean {
  return NO_FILMS.has(
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}]/gu, ''),
  );
}
