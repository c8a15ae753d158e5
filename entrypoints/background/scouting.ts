/** Whether the scout, and then the spotter, are worth their while in a page that has neither yet. */
import glances from 'virtual:glances';
import type { Browser } from 'wxt/browser';
import type { Mention } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';
import type { KnownSite, ReadGlance } from '../../sites/site.ts';
import { callScout, callSpotter } from '../../tabs/call-scripts.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { drawMarkers } from '../../tabs/marker-style.ts';
import { isOff } from './sites-off.ts';

// Type-aware linting cannot see into a virtual module.
const GLANCES = glances as Partial<Record<string, ReadGlance>>;

/** What a page of films is worth: nothing, a reading of all of it, or that and a card to show. */
type Worth = 'nothing' | 'reading' | 'card';

/**
 * Calls the spotter where a film may matter or cannot be told, and the card along with it where there
 * is something to show: a page waits for it.
 * @param facts what the page says of its films; null where a glance does not tell
 * @param named told of the site whose page names films
 * @returns whether it was called
 */
export async function answerScout(
  facts: string[] | null,
  sender: Browser.runtime.MessageSender,
  library: Library,
  named: (site: KnownSite | null) => void,
): Promise<boolean> {
  const { tab, url, frameId } = sender;
  const site = siteAt(url);
  if (!site || tab?.id === undefined || frameId !== 0) return false;
  const mentions = facts && (GLANCES[site.id]?.(facts) ?? null);
  const reading = library.settings();
  if (await isOff(reading, url)) return false;
  const settings = await reading;
  const worth = mentions ? await worthOf(mentions, settings, library) : 'reading';
  if (mentions) named(site);
  if (worth === 'nothing') return false;
  if (worth === 'reading') return callSpotter(tab.id, site);
  const [called] = await Promise.all([
    callSpotter(tab.id, site, ['card.js']),
    drawMarkers(sender, settings.marker),
  ]);
  return called;
}

/**
 * Calls the scout into the page whose lookout speaks. Where the site is off, too: the scout hears when
 * it is turned on again, and asks nothing more of anybody until then.
 * @returns whether it was called
 */
export async function callScoutFor({
  tab,
  url,
  frameId,
}: Browser.runtime.MessageSender): Promise<boolean> {
  const site = siteAt(url);
  if (!site?.scouted || tab?.id === undefined || frameId !== 0) return false;
  return callScout(tab.id, site);
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

async function worthOf(mentions: Mention[], settings: Settings, library: Library): Promise<Worth> {
  // No page that a glance can tell is a film's own: there leads count only where they always do.
  const leading = settings.leads === 'everywhere' ? mentions.map((_, index) => index) : [];
  const { matches, leads } = await library.find(mentions, leading);
  if (leads.length > 0 || matches.some((match) => match && match.confidence !== 'possible')) {
    return 'card';
  }
  if (matches.some((match) => match !== null)) return 'reading';
  // A film may have been given another address or id on the site, which by itself says that it is another
  // film. What outranks it is read in the page alone.
  const unnumbered = mentions.map((mention) => ({ ...mention, ids: {} }));
  const described = await library.find(unnumbered, leading);
  return described.leads.length > 0 || described.matches.some((match) => match !== null)
    ? 'reading'
    : 'nothing';
}
