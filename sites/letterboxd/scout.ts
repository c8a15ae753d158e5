import { defineScout } from '../../spotter/scout.ts';
import { FACTS_SEPARATOR, POSTER_FACTS } from './poster.ts';

export default defineScout({
  films: '[data-item-slug]',
  more: [
    'a[href*="/film/"]:not(.frame)',
    '.film-poster[data-film-slug]:not([data-item-slug])',
    // A film's own page.
    '.production-masthead',
    '#featured-film-header',
    '#js-poster-col',
    // Directors beside a poster.
    '.film-metadata',
  ].join(),
  // A film's own page names it by links, too, and directors stand beside posters.
  any: '[data-item-slug],[data-film-slug],a[href*="/film/"]',
  film: '//@data-item-slug',
  facts: `concat(../@${POSTER_FACTS[0]},"${FACTS_SEPARATOR}",../@${POSTER_FACTS[1]},"${FACTS_SEPARATOR}",../@${POSTER_FACTS[2]})`,
  attributes: ['data-item-slug', 'data-film-slug', ...POSTER_FACTS, 'href'],
  // A film's own page, and none of those below it.
  always: /\/film\/[^/]+\/?(?:[?#]|$)/,
  alwaysWith: '/film/',
});
