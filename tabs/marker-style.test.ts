import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drawMarkers, redrawMarkers } from './marker-style.ts';

/** How many times the clear sheet lies over each tab's page: each call adds one, or takes one away. */
const sheets = new Map<number, number>();
const insertCSS = vi.fn<(sheet: { target: { tabId: number } }) => Promise<void>>();
const removeCSS = vi.fn<(sheet: { target: { tabId: number } }) => Promise<void>>();

const change = (by: number) => async (sheet: { target: { tabId: number } }) => {
  const { tabId } = sheet.target;
  sheets.set(tabId, Math.max(0, (sheets.get(tabId) ?? 0) + by));
};

beforeEach(() => {
  sheets.clear();
  insertCSS.mockReset().mockImplementation(change(1));
  removeCSS.mockReset().mockImplementation(change(-1));
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ insertCSS, removeCSS } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
});

const page = { tab: { id: 1 }, frameId: 0 } as never;

it('lays the clear sheet over a page once, however often it is asked', async () => {
  await drawMarkers(page, 'clear');
  await drawMarkers(page, 'clear');
  await redrawMarkers('clear');
  expect([...sheets]).toEqual([
    [1, 1],
    [2, 1],
  ]);
  await redrawMarkers('quiet');
  expect([...sheets.values()]).toEqual([0, 0]);
});

it('asks for nothing where a page draws its markers quiet', async () => {
  await drawMarkers(page, 'quiet');
  expect(insertCSS).not.toHaveBeenCalled();
  expect(removeCSS).not.toHaveBeenCalled();
});

it('minds no page that may not be touched', async () => {
  removeCSS.mockRejectedValue(new Error('Cannot access contents of the page.'));
  insertCSS.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(redrawMarkers('clear')).resolves.toBeUndefined();
});
