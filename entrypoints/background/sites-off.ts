import type { Settings } from '../../settings.ts';
import { siteAt } from '../../tabs/known-sites.ts';

/** Whether the user turned off the site of this address. */
export function isOff({ sitesOff }: Settings, address: string | undefined): boolean {
  const site = siteAt(address);
  return site !== null && sitesOff.includes(site.id);
}
