/** Whether the spotter is worth its while in a page that has only a scout so far. */
import glances from 'virtual:glances';
import type { Browser } from 'wxt/browser';
import type { Mention } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import type { KnownSite, ReadGlance } from '../../sites/site.ts';
import { callSpotter } from '../../tabs/call-spotter.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { isOff } from './sites-off.ts';

// Type-aware linting cannot see into a virtual module.
const GLANCES = glances as Partial<Record<string, ReadGlance>>;

/**
 * Calls the spotter where a film may matter or cannot be told.
 * @param films the facts of each film; null where a glance does not tell
 * @param named told of the site whose page names films
 * @returns whether it was called
 */
export async function answerScout(
  films: string[] | null,
  sender: Browser.runtime.MessageSender,
  library: Library,
  named: (site: KnownSite | null) => void,
): Promise<boolean> {
  const { tab, url, frameId } = sender;
  if (!tab || frameId !== 0) return false;
  const site = siteAt(url);
  const mentions = films && readAll(films, GLANCES[site?.id ?? '']);
  if (mentions) named(site);
  if (mentions && !(await mayMatter(mentions, library))) return false;
  return callSpotterIn({ id: tab.id, url }, library);
}

/** Calls the spotter into the page of a tab, unless its site is off. @returns whether it was called */
export async function callSpotterIn(
  { id, url }: { id?: number | undefined; url?: string | undefined },
  library: Library,
): Promise<boolean> {
  const site = siteAt(url);
  if (!site || id === undefined || (await isOff(await library.settings(), url))) return false;
  return callSpotter(id, site);
}

async function mayMatter(mentions: Mention[], library: Library): Promise<boolean> {
  // No page that a glance can tell is a film's own: there leads count only where they always do.
  const isLeading = (await library.settings()).leads === 'everywhere';
  const leading = isLeading ? mentions.map((_, index) => index) : [];
  const { matches, leads } = await library.find(mentions, leading);
  return leads.length > 0 || matches.some((match) => match !== null);
}

/** @returns null where there is a film that cannot be told. */
function readAll(films: string[], read: ReadGlance | undefined): Mention[] | null {
  const mentions = films.flatMap((facts) => read?.(facts) ?? []);
  return mentions.length === films.length ? mentions : null;
}
