import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Items } from '../../history/sync/items.ts';
import { clearData, forgetDatabases } from '../fixtures/database.ts';
import { APRIL_SNOW, packOf } from '../fixtures/gems.ts';
import { libraryOpener } from '../opening.ts';
import { DATABASE_NAME } from '../schema.ts';

const bundled = { version: () => '1.0.0', read: async () => packOf('p', [APRIL_SNOW]) };
const reference = { pack: 'p', gem: 'april-snow' };

/** A context of its own. */
const open = () => libraryOpener(bundled)();

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

describe('what is under way in another page ends, and writes nothing into the new library', () => {
  test('an account', async () => {
    const [here, there] = [await open(), await open()];
    const films = Array.from({ length: 300 }, (_, at) => ({ title: `Film ${at}`, year: 2000 }));
    const erasing: Promise<void>[] = [];
    const importing = here.importAccount(
      films.map((film) => ({ ...film, seen: '2020-01-01' })),
      {
        progress(done) {
          if (done >= 100 && erasing.length === 0) erasing.push(there.eraseEverything());
        },
      },
    );
    await expect(importing).rejects.toMatchObject({ code: 'erased' });
    await Promise.all(erasing);
    expect(await there.shelf()).toEqual([]);
    expect(await there.accountImports()).toEqual([]);
    await clearData();
  });

  test('an address that takes its time', async () => {
    const [here, there] = [await open(), await open()];
    let answer = (_response: Response) => {};
    const asked = vi.fn(() => new Promise<Response>((resolve) => (answer = resolve)));
    vi.stubGlobal('fetch', asked);
    const following = here.subscribe('https://packs.example/a.json');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await there.eraseEverything();
    answer(new Response(JSON.stringify(packOf('theirs', [APRIL_SNOW]))));
    await expect(following).rejects.toMatchObject({ code: 'erased' });
    expect(asked).toHaveBeenCalledTimes(1);
    expect((await there.packs()).map(({ info }) => info.id)).toEqual(['p']);
    vi.unstubAllGlobals();
    await clearData();
  });
});

describe('a round of sync that is under way', () => {
  const saidHere = async () => {
    const [here, there] = [await open(), await open()];
    await here.changeSettings({ sync: true });
    await here.mark(reference, 'seen', true);
    return { here, there };
  };
  const shared = () => browser.storage.sync.get(null);

  test('leaves nothing where it writes while it is erased', async () => {
    const { here, there } = await saidHere();
    const clear = browser.storage.sync.clear.bind(browser.storage.sync);
    onTestFinished(() => void Object.assign(browser.storage.sync, { clear }));
    const erasing: Promise<void>[] = [];
    const set = async (items: Items) => {
      await new Promise<void>((cleared) => {
        Object.assign(browser.storage.sync, { clear: () => clear().then(cleared) });
        erasing.push(there.eraseEverything());
      });
      await browser.storage.sync.set(items);
    };
    await Promise.allSettled([here.synchronise({ get: shared, set })]);
    await Promise.all(erasing);
    expect(await shared()).toEqual({});
    await clearData();
  });

  test('does not write once all is erased', async () => {
    const { here, there } = await saidHere();
    const set = vi.fn();
    let reads = 0;
    const erasing: Promise<void>[] = [];
    const { getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function reading(
      this: IDBObjectStore,
      ...args: Parameters<typeof getAll>
    ) {
      if (this.name === 'shelf') reads += 1;
      // The second time for what is to be written.
      if (this.name === 'shelf' && reads === 2) erasing.push(clearData());
      return getAll.apply(this, args);
    });
    await expect(here.synchronise({ get: shared, set })).rejects.toMatchObject({ code: 'erased' });
    await Promise.all(erasing);
    expect(set).not.toHaveBeenCalled();
    expect(await there.shelf()).toEqual([]);
    await clearData();
  });
});
