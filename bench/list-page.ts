/**
 * A Letterboxd list of 100 films: the saved one where it is at hand, else one made by hand from the
 * known markup of a served list.
 */
import { hasSavedPages, savedLetterboxdHtml } from '../e2e/driver/saved-pages.ts';

export interface ListPage {
  name: string;
  html: string;
}

export function listOf100(): ListPage {
  return hasSavedPages
    ? { name: 'a saved list of 100 films', html: savedLetterboxdHtml('2025-12_list_served.html') }
    : { name: 'a list of 100 films made by hand', html: handMade() };
}

function handMade(): string {
  const items = Array.from({ length: 100 }, (_, index) => {
    const title = `Sample Film ${index} (${1950 + (index % 70)})`;
    const slug = `sample-film-${index}`;
    return `<li class="posteritem"><div class="react-component" data-component-class="LazyPoster" data-item-name="${title}" data-item-slug="${slug}" data-item-link="/film/${slug}/" data-item-full-display-name="${title}" data-postered-identifier='{"uid":"film:${900_000 + index}","type":"film"}' data-target-link="/film/${slug}/"><div class="poster film-poster"><img class="image" width="125" height="187" alt="Sample Film ${index}"><span class="frame"><span class="frame-title"></span></span></div></div></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>List</title><body class="list-page"><ul class="js-list-entries poster-list -p125 -grid">${items.join('')}</ul></body></html>`;
}
