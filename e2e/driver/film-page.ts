/**
 * A film's own page on Letterboxd, made by hand from the known markup: masthead, large poster, links to
 * other databases, and the statistics that arrive late.
 */
export interface FilmPage {
  slug: string;
  filmId: number;
  title: string;
  year: number;
  tmdb?: number;
  director?: string;
  /** As the page words it: `Watched by 834 members`; absent where the figure has not arrived. */
  watchedBy?: string;
}

export const IN_THE_MOOD: FilmPage = {
  slug: 'in-the-mood-for-love',
  // No number of Letterboxd's is known to us; the page's link to TMDB decides.
  filmId: 999_002,
  title: 'In the Mood for Love',
  year: 2000,
  tmdb: 843,
  director: 'Wong Kar-wai',
};

export const APRIL_SNOW_PAGE: FilmPage = {
  slug: 'april-snow',
  filmId: 4233,
  title: 'April Snow',
  year: 2005,
  tmdb: 62569,
  director: 'Hur Jin-ho',
};

export function addressOf({ slug }: FilmPage): string {
  return `https://letterboxd.com/film/${slug}/`;
}

/** The part of the page that Letterboxd fills in when the rest is there. */
export function statisticsHtml({ slug, watchedBy }: FilmPage): string {
  const label = watchedBy ?? '';
  return `<div class="production-statistic -watches" aria-label="${label}"><a class="tooltip" href="/film/${slug}/members/" data-original-title="${label}"><span class="label">many</span></a></div>`;
}

export function filmPageHtml(film: FilmPage): string {
  const name = `${film.title} (${film.year})`;
  const uid = `{&quot;uid&quot;:&quot;film:${film.filmId}&quot;,&quot;type&quot;:&quot;film&quot;}`;
  const tmdb = film.tmdb ? ` data-tmdb-type="movie" data-tmdb-id="${film.tmdb}"` : '';
  const data = {
    '@type': 'Movie',
    name: film.title,
    url: addressOf(film),
    releasedEvent: [{ '@type': 'PublicationEvent', startDate: String(film.year) }],
    director: film.director ? [{ '@type': 'Person', name: film.director }] : [],
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<meta property="og:url" content="${addressOf(film)}"><style>body{background:#14181c;color:#9ab}img{display:block;width:150px;height:225px;background:#456}[data-item-slug]{position:relative;width:max-content}.frame{position:absolute;inset:0;color:transparent}</style></head>
<body class="film" data-type="film"${tmdb}><div id="js-poster-col"><div class="react-component" data-component-class="LazyPoster" data-item-name="${name}" data-item-slug="${film.slug}" data-item-link="/film/${film.slug}/" data-item-full-display-name="${name}" data-postered-identifier="${uid}" data-target-link="/"><div class="poster film-poster"><img alt="Poster for ${name}" class="image"><span class="frame"><span class="frame-title">${name}</span></span></div></div>
<div class="production-statistic-list">${film.watchedBy ? statisticsHtml(film) : ''}</div></div>
<section class="production-masthead"><h1 class="primaryname"><span class="name">${film.title}</span></h1><span class="releasedate"><a href="/films/year/${film.year}/">${film.year}</a></span></section>
${film.tmdb ? `<p class="text-footer"><a href="https://www.themoviedb.org/movie/${film.tmdb}/">TMDB</a></p>` : ''}
<script type="application/ld+json">
/* <![CDATA[ */
${JSON.stringify(data)}
/* ]]> */
</script></body></html>`;
}
