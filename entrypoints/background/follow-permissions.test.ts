import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followPermissions } from './follow-permissions.ts';

const LETTERBOXD = 'https://letterboxd.com/*';
const insertCSS = vi.fn<(sheet: object) => Promise<void>>();

beforeEach(() => {
  insertCSS.mockReset().mockResolvedValue();
  const scripting = {
    insertCSS,
    executeScript: async () => [],
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => {},
  };
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue(scripting as never);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url = [] }: { url?: string[] }) =>
    url.length > 0 ? [{ id: 7 }] : []) as never);
});

it.each([LETTERBOXD, '*://letterboxd.com/*', 'https://*/*', '<all_urls>'])(
  'draws in open tabs of a declared site again when %s is given back',
  async (pattern) => {
    await followPermissions(['file:///*', 'other://*/*', pattern]);
    expect(insertCSS).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['marker.css'],
    });
  },
);

it.each([[[]], [['https://mubi.com/*', 'http://letterboxd.com/*', 'nonsense']]])(
  'leaves them alone where %j came',
  async (patterns) => {
    await followPermissions(patterns);
    expect(insertCSS).not.toHaveBeenCalled();
  },
);
