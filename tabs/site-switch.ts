/** The switch of one site: where it is off, Underseen keeps quiet. */
import type { Settings } from '../settings.ts';
import { tellSpotters } from './tell-spotters.ts';

/** The part of the library that a switch needs. */
export interface SettingsKeeper {
  settings(): Promise<Settings>;
  changeSettings(changes: Partial<Settings>): Promise<Settings>;
}

/** @returns the sites that are off once this one is switched. */
export function withSite(sitesOff: string[], siteId: string, off: boolean): string[] {
  const others = sitesOff.filter((id) => id !== siteId);
  return off ? [...others, siteId] : others;
}

/**
 * Turns Underseen off on a site, or on again, in every open tab at once.
 * @param siteId as in `KNOWN_SITES`: `letterboxd`
 * @returns all settings as they are now
 * @throws where nothing can be kept
 */
export async function setSiteOff(
  library: SettingsKeeper,
  siteId: string,
  off: boolean,
): Promise<Settings> {
  const { sitesOff } = await library.settings();
  const settings = await library.changeSettings({ sitesOff: withSite(sitesOff, siteId, off) });
  await tellSpotters({ type: 'ask-again' });
  return settings;
}
