import { defineScout } from '../../spotter/scout.ts';
import { FACTS_SEPARATOR, POSTER_FACTS } from './poster.ts';

export default defineScout({
  films: '[data-item-slug]',
  more: [
    'a[href*="/film/"]:not(.frame)',
    '.film-poster[data-film-slug]',
    // A film's own page.
    '.production-masthead',
    '#featured-film-header',
    '#js-poster-col',
    // Directors beside a poster.
    '.film-metadata',
  ].join(),
  film: '//@data-item-slug',
  facts: `concat(${POSTER_FACTS.map((name) => `../@${name}`).join(`,"${FACTS_SEPARATOR}",`)})`,
  attributes: ['data-item-slug', 'data-film-slug', ...POSTER_FACTS, 'href'],
  always: /\/film\/[^/]+\/?$/,
});
