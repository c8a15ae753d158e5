import type { Glance } from '../site.ts';
import { NAMING_ATTRIBUTES } from './lookout.ts';
import { POSTER_FACTS } from './poster.ts';

export default {
  facts: POSTER_FACTS.map((name) => `//*/@${name}`).join('|'),
  more: [
    'a[href*="/film/"]:not(.frame)',
    '.film-poster[data-film-slug]:not([data-item-slug])',
    // Of all others the facts come in pairs.
    `[data-item-slug]:not(${POSTER_FACTS.map((name) => `[${name}]`).join('')})`,
    // Directors beside a poster.
    '.film-metadata',
  ].join(),
  attributes: [...NAMING_ATTRIBUTES, ...POSTER_FACTS],
  filmFolder: '/film/',
} satisfies Glance;
