/** What the popup can say of the web page that it was opened on. Pure. */

/** A site that Underseen has a reader for. */
export interface KnownSite {
  name: string;
}

export type SiteHere =
  /** A spotter reads the page. */
  | { state: 'read' }
  /** The site could be read, but no spotter is there. */
  | { state: 'off'; name: string }
  /** Nobody knows the site, or the browser does not say which it is. */
  | { state: 'unknown' };

interface PageHere {
  /** Undefined where the browser does not tell the address. */
  url: string | undefined;
  /** Whether a spotter answered from the page. */
  answered: boolean;
}

/** @returns the site of an address; null for an address that no reader of ours is for. */
export type SiteOf = (url: string) => KnownSite | null;

/** Tells whether the page is read, could be, or is not for us. */
export function siteHere({ url, answered }: PageHere, siteOf: SiteOf): SiteHere {
  if (answered) return { state: 'read' };
  const site = url === undefined ? null : siteOf(url);
  return site ? { state: 'off', name: site.name } : { state: 'unknown' };
}
