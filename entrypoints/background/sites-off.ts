import type { Settings } from '../../settings.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { isGranted } from '../../tabs/permissions.ts';

/**
 * Whether the site of this address is off: turned off by the user, or its permission was taken back
 * while its page was open. A page of no known site is one that the user asked about.
 * @param settings may be on their way still: the browser is asked meanwhile
 */
export async function isOff(
  settings: Settings | Promise<Settings>,
  address: string | undefined,
): Promise<boolean> {
  const site = siteAt(address);
  if (!site) return false;
  const [{ sitesOff }, granted] = await Promise.all([settings, isGranted(site)]);
  return sitesOff.includes(site.id) || !granted;
}
