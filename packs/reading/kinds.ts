/** What tables call the kinds of titles, films and others; IMDb, Netflix, JustWatch and TMDB among them. */

/** Without spaces, marks and accents, in lower case: `TV Mini-Series` and `tvMiniSeries` are both `tvminiseries`. */
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
  'serie',
  'serietv',
  'tvserie',
  'seriedetv',
  'fernsehserie',
  'serietelevisee',
  'miniserie',
  'miniserietv',
  'miniseriedetv',
  'tvminiserie',
  'fernsehminiserie',
  'episodio',
  'episodiotv',
  'episodiodetv',
  'fernsehepisode',
  'folge',
  'staffel',
  'temporada',
  'saison',
  'videojuego',
  'videospiel',
  'videogioco',
  'jeuvideo',
  'сериал',
  'минисериал',
  'эпизод',
  'игра',
  '电视剧',
  '電視劇',
  '剧集',
  '劇集',
  '综艺',
  '綜藝',
  'テレビドラマ',
  'テレビシリーズ',
  'ゲーム',
]);

/** Written likewise. */
const FILMS = new Set([
  'movie',
  'movies',
  'film',
  'films',
  'feature',
  'featurefilm',
  'tvmovie',
  'tvfilm',
  'short',
  'shortfilm',
  'tvshort',
  'video',
  '영화',
  '장편',
  '장편영화',
  '단편',
  '단편영화',
  'spielfilm',
  'kurzfilm',
  'fernsehfilm',
  'pelicula',
  'largometraje',
  'cortometraje',
  'peliculadetv',
  'longmetrage',
  'courtmetrage',
  'telefilm',
  'filme',
  'longametragem',
  'curtametragem',
  'lungometraggio',
  'cortometraggio',
  'speelfilm',
  'фильм',
  '电影',
  '電影',
  '影片',
  '映画',
]);

/**
 * @returns whether a cell says that its row is no film. What is not known says nothing: TV movies, shorts
 * and specials are films, and "드라마" is a genre as often as it is a series.
 */
export function isNoFilm(cell: string): boolean {
  return NO_FILMS.has(kindKey(cell));
}

/** Behind a title, as FilmAffinity and IMDb write it. A film for television is `(TV)`. */
const BRACKET_BEHIND = /\(([^()]{5,40})\)$/u;

/** @returns whether a title says in brackets behind it that it is a series'. */
export function isTitleOfSeries(title: string): boolean {
  const key = kindKey(BRACKET_BEHIND.exec(title)?.[1] ?? '');
  return NO_FILMS.has(key) && /serie|tvshow|시리즈|сериал/u.test(key);
}

/** @returns whether a cell leaves it open that its row is a series, since it says something that is not known. */
export function mayBeSeries(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell) && !FILMS.has(kindKey(cell));
}

function kindKey(cell: string): string {
  return cell
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
}
