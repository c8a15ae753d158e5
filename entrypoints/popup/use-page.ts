import { useCallback, useEffect, useState } from 'preact/hooks';
import type { GemReference, PageReport } from '../../messages.ts';
import type { KnownSite } from '../../sites/site.ts';
import type { ActivePage } from './active-page.ts';
import type { PageSite } from './page-site.ts';
import type { SiteHere } from './site-here.ts';

/** A page may say late how many have seen its film: it is asked again so often, and so many times. */
const ASK_AGAIN_MS = 1_000;
const MOST_TIMES = 15;

export interface Seen {
  site: SiteHere;
  report: PageReport | null;
}

export interface PageState {
  seen: Seen | 'looking';
  /** @returns false where the page has the gem no more; it has been looked at again then. */
  show(gem: GemReference): Promise<boolean>;
  /** What the page names may be another now: it is asked soon, when its spotter has heard of that. */
  lookAgain(): void;
  turnOff(site: KnownSite): Promise<void>;
  turnOn(site: KnownSite, why: 'switch' | 'permission'): Promise<void>;
  /** @throws where browsers keep the page to themselves */
  lookHere(): Promise<void>;
}

/** What the page in the active tab is and names, kept up to date while it still fills in. */
export function usePage(page: ActivePage, site: PageSite): PageState {
  const [seen, setSeen] = useState<Seen | 'looking'>('looking');
  const [times, setTimes] = useState(0);

  const look = useCallback(async () => {
    const { report, url } = await page.look().catch(() => ({ report: null, url: undefined }));
    const here = await site
      .here(url, report !== null)
      .catch((): SiteHere => ({ state: 'unknown' }));
    setSeen({ site: here, report });
  }, [page, site]);
  useEffect(() => void look(), [look]);

  const waits = seen !== 'looking' && seen.report?.isFilmPage && seen.report.seenBy === null;
  useEffect(() => {
    if (!waits || times >= MOST_TIMES) return undefined;
    const timer = setTimeout(() => {
      setTimes(times + 1);
      void look();
    }, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waits, times, look]);

  return {
    seen,
    async show(gem) {
      const shown = await page.show(gem).catch(() => false);
      if (!shown) await look();
      return shown;
    },
    lookAgain() {
      setTimeout(() => void look(), ASK_AGAIN_MS);
    },
    async turnOff(known) {
      await site.turnOff(known);
      await look();
    },
    async turnOn(known, why) {
      await site.turnOn(known, why);
      await look();
    },
    async lookHere() {
      if (!(await site.lookHere())) throw new Error('This page cannot be read.');
      await look();
      // What is read is not yet asked about in that moment.
      setTimeout(() => void look(), ASK_AGAIN_MS);
    },
  };
}
