import type { Settings } from '../../settings.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { isGranted } from '../../tabs/permissions.ts';

/**
 * Whether the site of this address is off: turned off by the user, or its permission was taken back
 * while its page was open. A page of no known site is one that the user asked about.
 */
export async function isOff({ sitesOff }: Settings, address: string | undefined): Promise<boolean> {
  const site = siteAt(address);
  return site !== null && (sitesOff.includes(site.id) || !(await isGranted(site)));
}
