import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lookHere } from './look-here.ts';

/** @param refused what the browser answers where the page is not ours to touch. */
function scripting(refused?: Error) {
  const insertCSS = vi.fn<() => Promise<void>>().mockResolvedValue();
  const executeScript = vi.fn<() => Promise<unknown[]>>();
  if (refused) insertCSS.mockRejectedValue(refused);
  executeScript.mockResolvedValue([]);
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ insertCSS, executeScript } as never);
  return { insertCSS, executeScript };
}

it('brings the markers, the spotter and the reader for any page into the tab', async () => {
  const { insertCSS, executeScript } = scripting();
  expect(await lookHere(7)).toBe(true);
  expect(insertCSS).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7 },
    files: ['/marker.css'],
  });
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7 },
    files: ['/spotter.js', '/any-page.js'],
  });
});

it('says so where the browser does not let it', async () => {
  const { executeScript } = scripting(new Error('Cannot access a chrome:// URL'));
  expect(await lookHere(7)).toBe(false);
  expect(executeScript).not.toHaveBeenCalled();
});
