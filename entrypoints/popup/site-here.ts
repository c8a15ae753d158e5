/** What the popup can say of the web page that it was opened on. Pure. */
import type { KnownSite } from '../../sites/site.ts';

export type SiteHere =
  /** A spotter reads the page; of no known site where the user asked for it, or it is our own page. */
  | { state: 'read'; site: KnownSite | null }
  /** The site could be read, but the user turned it off, or never allowed it. */
  | { state: 'off'; site: KnownSite; why: 'switch' | 'permission' }
  /** The site could be read and is allowed; its page came before that and has to be loaded anew. */
  | { state: 'unread'; site: KnownSite }
  /** Nobody knows the site, or the browser does not say which it is. */
  | { state: 'unknown' };

interface PageHere {
  /** Null where the address is of no known site, or the browser does not tell it. */
  site: KnownSite | null;
  /** Whether a spotter answered from the page. */
  answered: boolean;
  /** Whether the browser lets us read the site. */
  granted: boolean;
  /** Ids of the sites that the user turned off. */
  sitesOff: string[];
}

/** Tells whether the page is read, could be, or is not for us. */
export function siteHere({ site, answered, granted, sitesOff }: PageHere): SiteHere {
  if (answered) return { state: 'read', site };
  if (!site) return { state: 'unknown' };
  if (!granted) return { state: 'off', site, why: 'permission' };
  if (sitesOff.includes(site.id)) return { state: 'off', site, why: 'switch' };
  return { state: 'unread', site };
}
