import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { clearData, forgetDatabases } from '../fixtures/database.ts';
import { APRIL_SNOW, packOf } from '../fixtures/gems.ts';
import { libraryOpener } from '../opening.ts';
import { DATABASE_NAME } from '../schema.ts';

const bundled = { version: () => '1.0.0', read: async () => packOf('p', [APRIL_SNOW]) };
const reference = { pack: 'p', gem: 'april-snow' };

const unregisterContentScripts = vi.fn(async () => {});
const remove = vi.fn(async () => true);

beforeEach(async () => {
  forgetDatabases();
  Object.assign(browser, { scripting: { unregisterContentScripts } });
  Object.assign(browser.permissions, {
    getAll: async () => ({ origins: ['https://letterboxd.com/*', 'https://mubi.com/*'] }),
    remove,
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://letterboxd.com/*'],
  } as never);
});

test('nothing is left, another open context makes way, and all works as new afterwards', async () => {
  const here = await libraryOpener(bundled)();
  const there = await libraryOpener(bundled)();
  await here.mark(reference, 'saved', true);
  await there.note(reference, 'Snow.');
  await there.changeSettings({ theme: 'dark' });
  await browser.storage.sync.set({ format: 1 });
  await browser.storage.local.set({ a: 1 });
  await browser.storage.session.set({ b: 1 });

  await here.eraseEverything();
  expect(await browser.storage.sync.get(null)).toEqual({});
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await browser.storage.session.get(null)).toEqual({});
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE_NAME);
  expect(unregisterContentScripts).toHaveBeenCalled();
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://mubi.com/*'] });

  for (const library of [here, there]) {
    expect(await library.gem(reference)).toMatchObject({ gem: { id: 'april-snow' }, marks: {} });
    expect((await library.gem(reference))?.note).toBeUndefined();
    expect((await library.settings()).theme).toBe('system');
    expect(await library.shelf()).toEqual([]);
  }
  await there.mark(reference, 'seen', true);
  expect((await here.gem(reference))?.marks).toEqual({ seen: true });
  await clearData();
});

test('where one thing cannot be erased, all others are, and it is said', async () => {
  const library = await libraryOpener(bundled)();
  await library.mark(reference, 'saved', true);
  vi.spyOn(browser.storage.sync, 'clear').mockRejectedValue(new Error('no sync here'));
  await expect(library.eraseEverything()).rejects.toThrow('no sync here');
  expect((await library.gem(reference))?.marks).toEqual({});
});
