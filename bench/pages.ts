/**
 * The pages that benchmarks load: real saved ones where they are at hand, else ones made by hand from
 * the known markup; and pages whose films are gems of the bundled pack.
 */
import { handMadeGrid } from '../e2e/driver/gem-page.ts';
import { hasSavedPages, savedLetterboxdHtml } from '../e2e/driver/saved-pages.ts';
import { hundredPosters } from '../e2e/driver/watched-page.ts';

export interface BenchPage {
  name: string;
  /** Where it would stand on the site. */
  path: string;
  html: string;
}

const LIST = 'underseen/list/bench/';
const MEMBERS = 'members/popular/';

/** A list of 100 films of which none is a gem. */
export function listOf100(): BenchPage {
  return hasSavedPages
    ? {
        name: 'a saved list of 100 films',
        path: LIST,
        html: savedLetterboxdHtml('2025-12_list_served.html'),
      }
    : { name: 'a list of 100 films made by hand', path: LIST, html: handMadeGrid(100) };
}

/** A page of the site that names no film. */
export function withoutFilms(): BenchPage {
  if (hasSavedPages) {
    const html = savedLetterboxdHtml('2025-11_popular-members_rendered_no-films.html');
    return { name: 'a saved page without films', path: MEMBERS, html };
  }
  const members = Array.from({ length: 60 }, (_, index) => `<li><a href="/m${index}/">M</a></li>`);
  return {
    name: 'a page without films made by hand',
    path: MEMBERS,
    html: `<!doctype html><meta charset="utf-8"><title>Members</title><ul>${members.join('')}</ul>`,
  };
}

/** A hundred posters; with `gems` each is a gem of the bundled pack, over and over. */
export function posters({ gems }: { gems: boolean }): string {
  return (gems ? hundredPosters() : handMadeGrid(100)).replace('</head>', `${GRID}</head>`);
}

/** Posters of the size that the site gives them, four in a row: such a page scrolls for long. */
const GRID = `<style>
  body { margin: 0; background: #14181c; color: #9ab; }
  ul { display: grid; grid-template-columns: repeat(4, 150px); gap: 10px; margin: 0; list-style: none; }
  [data-item-slug] { position: relative; }
  [data-item-slug] img { display: block; width: 150px; height: 225px; background: #456; }
  .frame { position: absolute; inset: 0; overflow: hidden; color: transparent; }
</style>`;
