import type { Lookout } from '../site.ts';

/** The attributes that `any` is about. */
export const NAMING_ATTRIBUTES = ['data-item-slug', 'data-film-slug', 'href'];

export default {
  // A film's own page names it by links, too, and directors stand beside posters.
  any: '[data-item-slug],[data-film-slug],a[href*="/film/"]',
  attributes: NAMING_ATTRIBUTES,
} satisfies Lookout;
