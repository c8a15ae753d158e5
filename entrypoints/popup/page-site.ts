/** What the popup learns and changes of the site that its page belongs to. */
import type { Library } from '../../library/library.ts';
import type { KnownSite } from '../../sites/site.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { isGranted, requestSites } from '../../tabs/permissions.ts';
import { setSiteOff } from '../../tabs/site-switch.ts';
import { type SiteHere, siteHere } from './site-here.ts';

export interface PageSite {
  /** @param url undefined where the browser does not tell it */
  here(url: string | undefined, answered: boolean): Promise<SiteHere>;
  turnOff(site: KnownSite): Promise<void>;
  /** Turns the site on again, asking for its permission where that is what lacks. */
  turnOn(site: KnownSite, why: 'switch' | 'permission'): Promise<void>;
}

export function pageSite(openLibrary: () => Promise<Library>): PageSite {
  return {
    async here(url, answered) {
      const site = siteAt(url);
      const { sitesOff } = await (await openLibrary()).settings();
      const granted = site !== null && (await isGranted(site));
      return siteHere({ site, answered, granted, sitesOff });
    },
    async turnOff(site) {
      await setSiteOff(await openLibrary(), site.id, true);
    },
    async turnOn(site, why) {
      // Asked first: browsers allow the question only right at the click.
      if (why === 'permission' && !(await requestSites([site]))) return;
      await setSiteOff(await openLibrary(), site.id, false);
    },
  };
}
