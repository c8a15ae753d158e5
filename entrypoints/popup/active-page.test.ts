import type { PageReport } from '../../messages.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { activePage } from './active-page.ts';

/** Of the many ways to call them, those that answer with a promise. */
const tabs = browser.tabs as {
  query(what: object): Promise<Browser.tabs.Tab[]>;
  sendMessage(id: number, message: unknown): Promise<unknown>;
};

const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };

const LIST = 'https://letterboxd.com/somebody/list/films/';

function tab(parts: Partial<Browser.tabs.Tab>) {
  vi.spyOn(tabs, 'query').mockImplementation(async () => [
    { id: 7, status: 'complete', ...parts } as Browser.tabs.Tab,
  ]);
}

function answering(answer: () => unknown) {
  return vi.spyOn(tabs, 'sendMessage').mockImplementation(async () => answer());
}

const REPORT: PageReport = {
  site: 'Letterboxd',
  gems: [],
  mentions: 0,
  expectsFilms: false,
  isFilmPage: false,
  subject: null,
  gem: null,
  seenBy: null,
};

function nobody(): never {
  throw new Error('no receiving end');
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('looking at the page', () => {
  it('gives what its spotter tells, and its address', async () => {
    tab({ url: LIST });
    const send = answering(() => REPORT);
    expect(await activePage.look()).toEqual({ report: REPORT, url: LIST });
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { type: 'report' });
  });

  it('gives null where nobody answers, at once where the site is unknown', async () => {
    answering(nobody);
    tab({ url: LIST });
    expect(await activePage.look()).toEqual({ report: null, url: LIST });
    tab({ status: 'loading' });
    expect(await activePage.look()).toEqual({ report: null, url: undefined });
    tab({ status: 'loading', url: 'https://example.org/' });
    expect((await activePage.look()).report).toBeNull();
  });

  it('waits for a page of a known site that is still loading', async () => {
    tab({ url: LIST, status: 'loading' });
    let asked = 0;
    answering(() => ((asked += 1) < 4 ? nobody() : REPORT));
    const looking = activePage.look();
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await looking).report).toEqual(REPORT);
    expect(asked).toBe(4);
  });

  it('calls a spotter into a page of a scouted site that nobody reads, once that is loaded', async () => {
    const call = vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => true);
    tab({ url: LIST, status: 'loading' });
    answering(() => (call.mock.calls.length > 0 ? REPORT : nobody()));
    const looking = activePage.look();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(call).not.toHaveBeenCalled();
    tab({ url: LIST });
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await looking).report).toEqual(REPORT);
    expect(call).toHaveBeenCalledExactlyOnceWith({ type: 'call-spotter', tabId: 7 });
  });

  it('does not wait for ever', async () => {
    tab({ url: LIST, status: 'loading' });
    answering(nobody);
    const looking = activePage.look();
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await looking).report).toBeNull();
  });
});

it('says whether the page could show a gem', async () => {
  tab({ url: LIST });
  const gem = { pack: 'tests', gem: 'paju' };
  const send = answering(() => true);
  expect(await activePage.show(gem)).toBe(true);
  expect(send).toHaveBeenCalledWith(7, { type: 'show', ...gem });
  answering(() => false);
  expect(await activePage.show(gem)).toBe(false);
  answering(nobody);
  expect(await activePage.show(gem)).toBe(false);
});
