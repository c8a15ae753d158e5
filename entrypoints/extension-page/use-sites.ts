import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../library/library.ts';
import type { KnownSite } from '../../sites/site.ts';
import { KNOWN_SITES } from '../../tabs/known-sites.ts';
import { giveBackSite, grantedSites, onPermissions, requestSites } from '../../tabs/permissions.ts';
import { setSitesOff } from '../../tabs/site-switch.ts';

export interface SiteState {
  site: KnownSite;
  /** Whether its pages are read: allowed by the browser, and not turned off. */
  on: boolean;
}

export interface Sites {
  /** In alphabetical order of their ids; empty until they are known. */
  all: SiteState[];
  turnOn(sites: KnownSite[]): Promise<void>;
  turnOff(site: KnownSite): Promise<void>;
}

/** Which sites are read, and the switches for them. */
export function useSites(openLibrary: () => Promise<Library>): Sites {
  const [all, setAll] = useState<SiteState[]>([]);

  const look = useCallback(async () => {
    const granted = new Set((await grantedSites()).map(({ id }) => id));
    const { sitesOff } = await (await openLibrary()).settings();
    setAll(
      KNOWN_SITES.map((site) => ({
        site,
        on: granted.has(site.id) && !sitesOff.includes(site.id),
      })),
    );
  }, [openLibrary]);
  useEffect(() => {
    void look();
    return onPermissions(() => void look());
  }, [look]);

  return {
    all,
    async turnOn(sites) {
      // Asked first: browsers allow the question only right at the click.
      if (await requestSites(sites)) {
        const ids = sites.map(({ id }) => id);
        await setSitesOff(await openLibrary(), ids, false);
      }
      await look();
    },
    async turnOff(site) {
      // What the manifest declares cannot be given back everywhere; it can be kept quiet.
      if (site.declared) await setSitesOff(await openLibrary(), [site.id], true);
      else await giveBackSite(site);
      await look();
    },
  };
}
