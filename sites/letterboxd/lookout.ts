import type { Lookout } from '../site.ts';

export default {
  // A film's own page names it by links, too, and directors stand beside posters.
  any: '[data-item-slug],[data-film-slug],a[href*="/film/"]',
  attributes: ['data-item-slug', 'data-film-slug', 'href'],
} satisfies Lookout;
