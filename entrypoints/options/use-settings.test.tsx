// @vitest-environment happy-dom
/** What the options page shows of a setting while it is being kept, and where that fails. */
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { type SettingsOnPage, useSettings } from './use-settings.ts';

let settings: Settings;
let works: boolean;
let page: SettingsOnPage;
/** What was begun, in turn, and how each of it ends. */
let begun: { changes: Partial<Settings>; end(): void }[];

const library = {
  settings: async () => settings,
  async changeSettings(changes: Partial<Settings>) {
    await new Promise<void>((end) => begun.push({ changes, end }));
    if (!works) throw new Error('The disk is full.');
    settings = { ...settings, ...changes };
    return settings;
  },
} as unknown as Library;

function Page() {
  const drawn = useSettings(library);
  useLayoutEffect(() => {
    page = drawn;
  });
  return null;
}

const shown = () => page.kept?.settings;
/** Till all is done that waits for nothing of ours. */
const settled = () => new Promise((done) => setTimeout(done));
const change = (changes: Partial<Settings>) =>
  act(async () => {
    void page.kept?.change(changes);
    await settled();
  });
const quietly = (changes: Partial<Settings>) =>
  act(async () => {
    void page.kept?.change(changes, 'quietly');
    await settled();
  });
const end = (at: number) =>
  act(async () => {
    begun[at]?.end();
    await settled();
  });

beforeEach(async () => {
  settings = DEFAULT_SETTINGS;
  works = true;
  begun = [];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  await act(async () => {
    render(<Page />, document.body);
    await settled();
  });
});
afterEach(() => {
  render(null, document.body);
});

it('a change is shown at once, and called kept once it is', async () => {
  await change({ theme: 'dark' });
  expect(shown()?.theme).toBe('dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(page.said).toBeNull();
  await end(0);
  expect(page.said).toEqual({ outcome: 'saved' });
  expect(shown()?.theme).toBe('dark');
});

it('what could not be kept is said, and the page shows again what is', async () => {
  works = false;
  await change({ theme: 'dark' });
  await end(0);
  expect(page.said).toEqual({ outcome: 'failed' });
  expect(shown()?.theme).toBe('system');
  expect(document.documentElement.dataset['theme']).toBe('system');
});

it('changes are kept in their turn, the last one last, also after one that failed', async () => {
  works = false;
  await change({ openDelayMs: 900, theme: 'dark' });
  await change({ openDelayMs: 300 });
  expect(begun.map(({ changes }) => changes)).toEqual([{ openDelayMs: 900, theme: 'dark' }]);
  await end(0);
  works = true;
  await end(1);
  expect(begun.map(({ changes }) => changes)).toEqual([
    { openDelayMs: 900, theme: 'dark' },
    { openDelayMs: 300 },
  ]);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, openDelayMs: 300 });
  expect(shown()).toEqual(settings);
});

it('a change is kept while tabs have yet to answer about the one before', async () => {
  vi.spyOn(browser.tabs, 'query').mockReturnValue(new Promise(() => {}) as never);
  await change({ theme: 'dark' });
  await end(0);
  expect(page.said).toBeNull();
  await change({ openDelayMs: 300 });
  await end(1);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', openDelayMs: 300 });
});

it('a change that failed stays the last word where tabs answer about the one before only then', async () => {
  const answers: (() => void)[] = [];
  vi.spyOn(browser.tabs, 'query').mockReturnValue(
    new Promise<never[]>((answer) => answers.push(() => answer([]))) as never,
  );
  await change({ theme: 'dark' });
  await change({ openDelayMs: 300 });
  await end(0);
  works = false;
  await end(1);
  expect(page.said).toEqual({ outcome: 'failed' });
  await act(async () => {
    for (const answer of answers) answer();
    await settled();
  });
  expect(page.said).toEqual({ outcome: 'failed' });
  expect(shown()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('says nothing of what is kept quietly, and does where that fails', async () => {
  await change({ theme: 'dark' });
  await end(0);
  expect(page.said).toEqual({ outcome: 'saved' });
  await quietly({ theme: 'light' });
  await end(1);
  expect(page.said).toBeNull();
  works = false;
  await quietly({ theme: 'dark' });
  await end(2);
  expect(page.said).toEqual({ outcome: 'failed' });
});
