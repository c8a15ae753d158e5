/** The switches of sites: where one is off, Underseen keeps quiet. */
import type { Settings } from '../settings.ts';
import { tellSpotters } from './tell-spotters.ts';

/** The part of the library that a switch needs. */
export interface SettingsKeeper {
  settings(): Promise<Settings>;
  changeSettings(changes: Partial<Settings>): Promise<Settings>;
}

/** @returns the sites that are off once these are switched. */
export function withSites(sitesOff: string[], siteIds: string[], off: boolean): string[] {
  const others = sitesOff.filter((id) => !siteIds.includes(id));
  return off ? [...others, ...siteIds] : others;
}

/**
 * Turns Underseen off on sites, or on again, in every open tab at once.
 * @param siteIds as in `KNOWN_SITES`: `letterboxd`
 * @returns all settings as they are now
 * @throws where nothing can be kept
 */
export async function setSitesOff(
  library: SettingsKeeper,
  siteIds: string[],
  off: boolean,
): Promise<Settings> {
  const { sitesOff } = await library.settings();
  const settings = await library.changeSettings({ sitesOff: withSites(sitesOff, siteIds, off) });
  await tellSpotters({ type: 'ask-again' });
  return settings;
}
