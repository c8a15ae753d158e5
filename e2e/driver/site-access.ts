/**
 * Gives and takes sites as the user does on the browser's own page of extensions; nobody can answer
 * the browser's question in a headless one. Works on an extension that requires the hosts.
 */
import type { Chromium } from './chromium.ts';

export interface SiteAccess {
  /** @param pattern one of the extension's hosts: `https://www.netflix.com/*`. */
  grant(pattern: string): Promise<void>;
  revoke(pattern: string): Promise<void>;
}

/** Chromium's API of that page. */
interface Api {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(id: string, host: string): Promise<void>;
    removeHostPermission(id: string, host: string): Promise<void>;
  };
}

/** Takes every host from the extension; each is then granted by itself. */
export async function takeAllSites({ context, extensionId }: Chromium): Promise<SiteAccess> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Api }).chrome;
    await developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      hostAccess: 'ON_SPECIFIC_SITES',
    });
  }, extensionId);
  const change = (what: 'addHostPermission' | 'removeHostPermission') => (pattern: string) =>
    page.evaluate(
      async ([name, id, host]) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: Api }).chrome;
        await developerPrivate[name](id, host);
      },
      [what, extensionId, pattern] as const,
    );
  return { grant: change('addHostPermission'), revoke: change('removeHostPermission') };
}
