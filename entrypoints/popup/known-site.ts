import type { SiteOf } from './site-here.ts';

/** The sites that Underseen can read, on or off. */
export const knownSite: SiteOf = (url) => {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname === 'letterboxd.com' ? { name: 'Letterboxd' } : null;
};
