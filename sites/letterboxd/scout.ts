import type { Glance } from '../site.ts';
import { NAMING_ATTRIBUTES } from './lookout.ts';
import { FACTS_SEPARATOR, POSTER_FACTS } from './poster.ts';

export default {
  // One of the facts itself, which is one less to look for.
  film: `//*/@${POSTER_FACTS[0]}`,
  more: [
    'a[href*="/film/"]:not(.frame)',
    '.film-poster[data-film-slug]:not([data-item-slug])',
    `[data-item-slug]:not([${POSTER_FACTS[0]}])`,
    // Directors beside a poster.
    '.film-metadata',
  ].join(),
  facts: `concat(.,"${FACTS_SEPARATOR}",../@${POSTER_FACTS[1]},"${FACTS_SEPARATOR}",../@${POSTER_FACTS[2]})`,
  attributes: [...NAMING_ATTRIBUTES, ...POSTER_FACTS],
  filmFolder: '/film/',
} satisfies Glance;
