/**
 * What a site is: its addresses and how its mentions are read. One file a site; the build collects
 * `sites/*.ts`, so a new site is a new file and nothing else.
 */
import type { Mention } from '../film.ts';

/** A mention together with where it stands. */
export interface FoundMention {
  mention: Mention;
  /**
   * What gets the marker and is hovered: the element that stays when the page's own scripts redraw
   * what is inside, and no larger than the poster or the words that name the film.
   */
  element: Element;
  /** The film that the whole page is about: set on a film's own page, on whatever names it there. */
  isSubject?: true;
}

/** What a site shows the signed-in user of a film; what is absent is not known. */
export interface SiteStanding {
  watched?: boolean;
  inWatchlist?: boolean;
}

export interface Site {
  /** As people call it: `Letterboxd`. */
  name: string;
  /** `streaming` services are where a gem can be watched. */
  kind: 'films' | 'streaming';
  /** Match patterns of its addresses. */
  matches: string[];
  /**
   * Globs of the addresses of pages that nearly always name films, where the site is declared and has a
   * scout: it comes into such a page at once, and the background is started while the page still comes
   * in. Any other page has the scout called by a lookout as soon as there may be a film.
   */
  filmPages?: string[];
  /** Query parameters that belong to a film's address there (`v`); all others are left out of what is kept. */
  filmParameters?: string[];
  /** Finds every element that `read` may be given. A page without films costs this one query. */
  selector: string;
  /** Attributes whose change makes an element name another film (recycled cards, late hydration). */
  attributes: string[];
  /**
   * Whether a page at this address should name films. Where such a page gives no mention at all, the
   * site may have changed its markup. Absent where addresses do not tell.
   */
  showsFilms?(address: URL): boolean;
  /**
   * Reads one element that `selector` found, with whatever stands near it. Reads only; no layout.
   * @returns null where the element names no film after all.
   */
  read(element: Element): FoundMention | null;
  /**
   * Reads what the page itself says that the user did with the film of a mention's element. Asked when
   * its card opens, since sites fill it in late, and told to nobody but the card.
   */
  standing?(element: Element): SiteStanding;
  /**
   * Reads how many of the site's members have seen the film that the page is about.
   * @returns null where the page does not say, or not yet
   */
  audience?(page: Document): number | null;
}

/**
 * How the scout looks at a page of a site, where a site has a scout: without touching an element, and
 * so without reading text. `sites/<id>/scout.ts` exports it, and `sites/<id>/glance.ts` says what the
 * facts mean, far from the page. Plain values: the build works them out, so that no page has to.
 */
export interface Glance {
  /** XPath of the attribute nodes that say what is to be known of films. */
  facts: string;
  /**
   * Selector that finds something wherever there is more to read than those: whatever else the site's
   * `selector` finds, or what says more of them; none of those elements. What stands on films' own pages
   * alone may be left out.
   */
  more: string;
  /** Attributes whose change is worth another look. */
  attributes: string[];
  /**
   * What stands before the film's name in the address of its own page (`/film/`). Such a page should name
   * it, and is read in any case.
   */
  filmFolder: string;
}

/**
 * What the lookout looks for in a page of a site with a scout, where the address does not say already
 * that there are films (`Site.filmPages`). `sites/<id>/lookout.ts` exports it.
 */
export interface Lookout {
  /**
   * Finds something wherever the scout's `facts` or `more` does. Every page is searched for it, element
   * by element: the fewer and plainer its selectors, the better.
   */
  any: string;
  /** Attributes whose change is worth another look. */
  attributes: string[];
}

/**
 * Reads the facts of a whole page, in its order, of which any may be missing.
 * @returns null where these do not tell which films they are
 */
export type ReadGlance = (facts: string[]) => Mention[] | null;

/** What the extension outside of web pages knows of a site. */
export interface KnownSite extends Pick<Site, 'name' | 'kind' | 'matches' | 'filmParameters'> {
  /** The name of its file: `letterboxd`. */
  id: string;
  /** On from the start, by the manifest; any other is asked for. */
  declared: boolean;
  /** It has a scout: its pages load the reader and the spotter only where they may matter. */
  scouted: boolean;
}
