import type { Glance } from '../site.ts';
import lookout from './lookout.ts';
import { FACTS_SEPARATOR, POSTER_FACTS } from './poster.ts';

export default {
  films: '[data-item-slug]',
  more: [
    'a[href*="/film/"]:not(.frame)',
    '.film-poster[data-film-slug]:not([data-item-slug])',
    // Directors beside a poster.
    '.film-metadata',
  ].join(),
  film: '//*/@data-item-slug',
  facts: `concat(../@${POSTER_FACTS[0]},"${FACTS_SEPARATOR}",../@${POSTER_FACTS[1]},"${FACTS_SEPARATOR}",../@${POSTER_FACTS[2]})`,
  attributes: [...lookout.attributes, ...POSTER_FACTS],
  // A film's own page, and none of those below it.
  always: /\/film\/[^/]+\/?(?:[?#]|$)/,
} satisfies Glance;
