/** Gems that a page of a streaming service names are remembered, where the user lets them be. */
import type { Browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import type { Met } from '../../library/history.ts';
import { MAX_ADDRESS_LENGTH } from '../../limits.ts';
import type { Found } from '../../messages.ts';
import type { KnownSite } from '../../sites/site.ts';
import { siteAt } from '../../tabs/known-sites.ts';

/**
 * Remembers what a page names surely enough to be marked. Never in private windows, and nothing that a
 * page could make up: the address is one of the site's own.
 * @param links of the mentions, in their order, as the page gave them
 */
export async function rememberSightings(
  { url, tab, frameId }: Browser.runtime.MessageSender,
  { entries, matches }: Found,
  links: (string | null)[],
  library: Library,
): Promise<void> {
  const site = siteAt(url);
  if (site?.kind !== 'streaming' || !url || frameId !== 0 || tab?.incognito !== false) return;
  const met = matches.flatMap((match, place): Met[] => {
    const entry = match && match.confidence !== 'possible' ? entries[match.entry] : undefined;
    const address = addressAt(site, links[place] ?? null) ?? addressAt(site, url);
    if (!entry || address === null) return [];
    const gem = { pack: entry.pack.id, gem: entry.gem.id };
    return [{ gem, site: { id: site.id, name: site.name }, address }];
  });
  if (met.length > 0) await library.sighted(met);
}

/**
 * An address without what is not needed to find the film again: searches, tracking, places in a page.
 * @returns null where it is not one of this site's
 */
export function addressAt(site: KnownSite, given: string | null): string | null {
  if (given === null || !URL.canParse(given)) return null;
  const { origin, pathname, searchParams, protocol } = new URL(given);
  if (protocol !== 'https:') return null;
  const kept = [...searchParams].filter(([name]) => site.filmParameters?.includes(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  const address = `${origin}${pathname}${query}`;
  const isOurs = address.length <= MAX_ADDRESS_LENGTH && siteAt(address)?.id === site.id;
  return isOurs ? address : null;
}
