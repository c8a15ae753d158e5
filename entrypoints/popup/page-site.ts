/** What the popup learns and changes of the site that its page belongs to. */
import { browser } from 'wxt/browser';
import { siteReport } from '../../components/site-report.ts';
import type { PageReport } from '../../messages.ts';
import type { Library } from '../../library/library.ts';
import type { KnownSite } from '../../sites/site.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { isGranted, requestSites } from '../../tabs/permissions.ts';
import { setSitesOff } from '../../tabs/site-switch.ts';
import { askBackground } from '../extension-page/ask-background.ts';
import { type SiteHere, siteHere } from './site-here.ts';

export interface PageSite {
  /** @param url undefined where the browser does not tell it */
  here(url: string | undefined, answered: boolean): Promise<SiteHere>;
  turnOff(site: KnownSite): Promise<void>;
  /** Turns the site on again, asking for its permission where that is what lacks. */
  turnOn(site: KnownSite, why: 'switch' | 'permission'): Promise<void>;
  /** Looks for gems on the page once. @returns false where browsers keep the page to themselves */
  lookHere(): Promise<boolean>;
  /** @returns the short report on a site, for its people and ours */
  reportOn(site: KnownSite, report: PageReport): Promise<string>;
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
      await setSitesOff(await openLibrary(), [site.id], true);
    },
    async turnOn(site, why) {
      // Asked first: browsers allow the question only right at the click.
      if (why === 'permission' && !(await requestSites([site]))) return;
      await setSitesOff(await openLibrary(), [site.id], false);
    },
    async lookHere() {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return false;
      return (await askBackground({ type: 'look-here', tabId: tab.id })) === true;
    },
    async reportOn({ id, name }, { mentions, expectsFilms, gems }) {
      const silences = await (await openLibrary()).silences(id);
      const { version } = browser.runtime.getManifest();
      return siteReport({ id, name, version, mentions, expectsFilms, gems: gems.length, silences });
    },
  };
}
