/** Small Letterboxd pages made by hand from the known markup, of whatever films a test wants. */
import type { Planted } from './gem-page.ts';

const STYLE = `<style>
  body { background: #14181c; color: #9ab; }
  li { display: block; margin: 4px; }
  [data-item-slug] { position: relative; width: max-content; }
  [data-item-slug] img { display: block; width: 70px; height: 105px; background: #456; }
</style>`;

/** @returns one row of a list, with the director where the site shows one beside the poster. */
export function row({ slug, filmId, title, year }: Planted, director?: string): string {
  const name = `${title} (${year})`;
  const metadata = director
    ? `<p class="film-metadata">Directed by <a href="/director/somebody/">${director}</a></p>`
    : '';
  return `<li><div class="react-component" data-component-class="LazyPoster" data-item-name="${name}" data-item-slug="${slug}" data-item-link="/film/${slug}/" data-item-full-display-name="${name}" data-postered-identifier='{"uid":"film:${filmId}","type":"film"}'><div class="poster film-poster"><img src="https://a.ltrbxd.com/${slug}.jpg" width="70" height="105" alt="Poster for ${name}"><a href="/film/${slug}/" class="frame"><span class="frame-title">${name}</span></a></div></div>${metadata}</li>`;
}

/** @returns a list of such rows, each with `gap` CSS pixels below it. */
export function listPage(rows: string[], gap = 0): string {
  const spaced = rows.join(`<li style="height: ${gap}px"></li>`);
  return page('Films', `<ul class="grid">${spaced}</ul>`);
}

/** @returns a film's own page, with what it says of its audience. */
export function filmPage(film: Planted, director: string, members: number): string {
  const { slug, title, year } = film;
  return page(
    title,
    `<div id="js-poster-col"><ul>${row(film)}</ul>
     <div class="production-statistic -watches"><a href="/film/${slug}/members/" aria-label="Watched by ${members} members">${members}</a></div></div>
     <section class="production-masthead -film"><h1 class="primaryname">${title}</h1>
     <span class="releasedate"><a href="/films/year/${year}/">${year}</a></span>
     <p class="credits"><a class="contributor" href="/director/somebody/">${director}</a></p></section>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>${body}</body></html>`;
}
