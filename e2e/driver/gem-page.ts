/**
 * Plants films into a page of Letterboxd posters: a real saved one where it is at hand, else a small
 * one made by hand from the known markup.
 */
import { hasSavedPages, savedLetterboxdHtml } from './saved-pages.ts';

/** What a Letterboxd poster says of its film. */
export interface Planted {
  slug: string;
  filmId: number;
  title: string;
  year: number;
}

export const APRIL_SNOW: Planted = {
  slug: 'april-snow',
  filmId: 4233,
  title: 'April Snow',
  year: 2005,
};

/** A namesake: the Letterboxd film of this title and slug is Curtis Bernhardt's of 1947. */
export const POSSESSED_1947: Planted = {
  slug: 'possessed',
  filmId: 38761,
  title: 'Possessed',
  year: 1947,
};

/** The gem of that title. */
export const POSSESSED_2009: Planted = {
  slug: 'possessed-2009',
  filmId: 999_001,
  title: 'Possessed',
  year: 2009,
};

export const GRID_ADDRESS = 'https://letterboxd.com/spazznolo/films/';

/** The site's own style sheet is out of reach in a test: this much of it makes a grid of posters. */
const GRID_STYLE = `<style>
  body { background: #14181c; color: #9ab; }
  li:has(> [data-item-slug]) { display: inline-block; vertical-align: top; margin: 4px; }
  [data-item-slug] { position: relative; width: max-content; }
  [data-item-slug] img { display: block; width: 70px; height: 105px; background: #456; }
  [data-item-slug] .frame { position: absolute; inset: 0; overflow: hidden; color: transparent; }
</style>`;

/**
 * One for all posters of a page, as before a site has loaded them: each picture that a test has to answer
 * takes as long as a good part of opening the page, and nothing here looks at one.
 */
const PICTURE = 'https://a.ltrbxd.com/poster.jpg';

/** @returns a hydrated films grid, from a saved page where there is one. */
export function gridHtml(): string {
  const html = hasSavedPages
    ? savedLetterboxdHtml('2026-01_user-films_rendered.html')
        .replaceAll(/<link [^>]*rel="stylesheet"[^>]*>/g, '')
        .replaceAll(/(<img [^>]*?)\bsrc="[^"]*"/g, `$1src="${PICTURE}"`)
        .replaceAll(/(<img [^>]*?) srcset="[^"]*"/g, '$1')
    : handMadeGrid();
  return html.replace('</head>', `${GRID_STYLE}</head>`);
}

/**
 * A grid of invented films, made by hand from the known markup of a hydrated poster.
 * @param first the number of the first film; each number is a film of its own
 */
export function handMadeGrid(count = 40, first = 0): string {
  const posters = Array.from({ length: count }, (_, at) => {
    const index = first + at;
    const name = `Sample Film ${index} (${1960 + (index % 60)})`;
    const slug = `sample-film-${index}`;
    const uid = `{&quot;uid&quot;:&quot;film:${800_000 + index}&quot;,&quot;type&quot;:&quot;film&quot;}`;
    return `<li class="griditem"><div class="react-component" data-component-class="LazyPoster" data-item-name="${name}" data-item-slug="${slug}" data-item-link="/film/${slug}/" data-item-full-display-name="${name}" data-postered-identifier="${uid}" data-is-linked="true" data-target-link="/film/${slug}/"><div class="poster film-poster"><img src="${PICTURE}" width="70" height="105" alt="Poster for ${name}" class="image" loading="lazy"><a href="/film/${slug}/" class="frame" data-original-title="${name}"><span class="frame-title">${name}</span><span class="overlay"></span></a></div></div></li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Films</title></head><body class="films-watched"><div class="poster-grid"><ul class="grid -p70">${posters.join('')}</ul></div></body></html>`;
}

/** Gives the poster at `index` (from 0) another film's identity, in everything that it says. */
export function plant(html: string, index: number, film: Planted): string {
  const posters = [...html.matchAll(/data-item-slug="([^"]*)"/g)];
  const poster = posters[index];
  if (!poster) throw new Error(`The page has no poster number ${index}.`);
  const start = html.lastIndexOf('<', poster.index);
  const next = posters[index + 1];
  const end = next ? html.lastIndexOf('<li', next.index) : html.length;
  const old = poster[1] ?? '';
  const name = /data-item-name="([^"]*)"/.exec(html.slice(start, end))?.[1] ?? '';
  const display = `${film.title} (${film.year})`;
  const planted = html
    .slice(start, end)
    .replaceAll(name, display)
    .replaceAll(`/film/${old}/`, `/film/${film.slug}/`)
    .replaceAll(`data-item-slug="${old}"`, `data-item-slug="${film.slug}"`)
    .replaceAll(/film:\d+/g, `film:${film.filmId}`)
    .replaceAll(/data-film-id="\d+"/g, `data-film-id="${film.filmId}"`);
  return html.slice(0, start) + planted + html.slice(end);
}
