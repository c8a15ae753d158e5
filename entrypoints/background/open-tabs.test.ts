import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { KNOWN_SITES } from '../../tabs/known-sites.ts';
import { reachOpenTabs } from './open-tabs.ts';

interface Injection {
  target: { tabId: number };
  files?: string[];
}

const executeScript = vi.fn<(injection: Injection) => Promise<unknown[]>>();

beforeEach(() => {
  vi.useFakeTimers();
  executeScript.mockReset().mockResolvedValue([]);
  const insertCSS = vi.fn<() => Promise<void>>().mockResolvedValue();
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ executeScript, insertCSS } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
});
afterEach(() => {
  vi.useRealTimers();
});

it('starts spotting in each tab, though one before it sleeps', async () => {
  executeScript.mockImplementation(({ target }) =>
    target.tabId === 1 ? new Promise<never>(() => {}) : Promise.resolve([]),
  );
  const reaching = reachOpenTabs(KNOWN_SITES.filter(({ id }) => id === 'mubi'));
  await vi.advanceTimersByTimeAsync(2_000);
  await reaching;
  const started = executeScript.mock.calls.filter(([{ files }]) => files !== undefined);
  expect(started.map(([{ target }]) => target.tabId)).toEqual([2]);
});
