import { clearData, forgetDatabases, openAsVersion } from './fixtures/database.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BundledPack } from './installed/bundled.ts';
import { A_LONG_VISIT, APRIL_SNOW, mentionOf, packOf, PAJU } from './fixtures/gems.ts';
import { libraryOpener, RETRY_AFTER_MS } from './opening.ts';
import { DATABASE_NAME, DATABASE_VERSION } from './schema.ts';

const aprilSnow = mentionOf({ ids: { letterboxdFilm: 4233 } });
const reference = { pack: 'p', gem: 'april-snow' };

/** A bundled pack that counts how often it is read. */
function bundle(version: string, gems = [APRIL_SNOW, A_LONG_VISIT]) {
  const read = vi.fn(async () => packOf('p', gems, version));
  return { version: () => version, read } satisfies BundledPack;
}

beforeEach(() => forgetDatabases());
afterEach(() => vi.useRealTimers());

describe('where the database opens', () => {
  test('the first find of all brings the bundled pack in', async () => {
    const library = await libraryOpener(bundle('1.0.0'))();
    expect(library.degraded).toBe(false);
    expect((await library.find([aprilSnow])).entries.map(({ gem }) => gem.id)).toEqual([
      'april-snow',
    ]);
  });

  test('first find and install event at once read it once; later openings not at all', async () => {
    const bundled = bundle('1.0.0');
    const open = libraryOpener(bundled);
    const [library] = await Promise.all([open(), open(), open().then((it) => it.ensureBundled())]);
    expect(bundled.read.mock.calls.length).toBeLessThanOrEqual(2);
    expect(await library.gems()).toHaveLength(2);
    bundled.read.mockClear();
    await Promise.all([library.ensureBundled(), library.ensureBundled()]);
    expect(bundled.read).toHaveBeenCalledOnce();
    const again = bundle('1.0.0');
    await (await libraryOpener(again)()).gems();
    expect(again.read).not.toHaveBeenCalled();
  });

  test('opening it again writes nothing, which a page would wait for', async () => {
    const library = await libraryOpener(bundle('1.0.0'))();
    await library.gems();
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const removed = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await (await libraryOpener(bundle('1.0.0'))()).find([aprilSnow]);
    // The last of what is tidied up.
    await vi.waitFor(() =>
      expect(removed.mock.contexts.map((store) => (store as IDBObjectStore).name)).toContain(
        'generations',
      ),
    );
    const modes = begun.mock.calls.map(([, mode = 'readonly']) => mode);
    vi.restoreAllMocks();
    expect(new Set(modes)).toEqual(new Set(['readonly']));
  });

  test('an update that was cut short is made up for by the next opening', async () => {
    await (await libraryOpener(bundle('1.0.0'))()).mark(reference, 'saved', true);
    const newer = bundle('1.1.0', [PAJU, APRIL_SNOW]);
    newer.read.mockRejectedValueOnce(new Error('the worker was stopped'));
    const cut = await libraryOpener(newer)();
    await vi.waitFor(() => expect(newer.read).toHaveBeenCalledTimes(1));
    expect((await cut.gems()).map(({ gem }) => gem.id)).toEqual(['april-snow', 'a-long-visit']);
    const library = await libraryOpener(newer)();
    await vi.waitFor(async () => {
      expect((await library.gems()).map(({ gem }) => gem.id)).toEqual(['paju', 'april-snow']);
    });
    expect((await library.gem(reference))?.marks).toEqual({ saved: true });
  });

  test('what else an earlier context left is done although that update fails', async () => {
    await (await libraryOpener(bundle('1.0.0'))()).installPack(packOf('q', [PAJU]), 'imported');
    const db = await openAsVersion(DATABASE_VERSION, {});
    const q = (await db.get('packs', 'q')) as object;
    await db.put('packs', { ...q, removed: 1 });
    const left = { id: 1, at: 1, seen: 0, saved: 0, state: 'leaving', touched: 1 };
    await db.put('settings', { name: 'imports', value: [left] });
    const newer = bundle('1.1.0', [PAJU, APRIL_SNOW]);
    newer.read.mockRejectedValueOnce(new Error('full'));
    await libraryOpener(newer)();
    await vi.waitFor(async () => {
      expect(await db.get('settings', 'imports')).toMatchObject({ value: [] });
    });
    expect(await db.getAllKeys('packs')).toEqual(['p']);
    expect(await db.get('meta', 'bundled')).toMatchObject({ value: '1.0.0' });
    await libraryOpener(newer)();
    await vi.waitFor(async () => {
      expect(await db.get('meta', 'bundled')).toMatchObject({ value: '1.1.0' });
    });
    db.close();
  });

  test('an own gem that cannot be read disturbs nothing', async () => {
    const first = await libraryOpener(bundle('1.0.0'))();
    await first.saveOwnGem(PAJU);
    await first.mark(reference, 'saved', true);
    const db = await openAsVersion(DATABASE_VERSION, {});
    await db.put('ownGems', { id: 'broken' });
    db.close();
    const library = await libraryOpener(bundle('1.0.0'))();
    expect(library.degraded).toBe(false);
    expect((await library.gem(reference))?.marks).toEqual({ saved: true });
    expect((await library.ownGems()).map(({ id }) => id)).toEqual(['paju']);
    expect((await library.stored()).unreadable).toMatchObject([{ store: 'ownGems' }]);
  });

  test('nor does an own pack that cannot be made, which a later opening makes', async () => {
    await (await libraryOpener(bundle('1.0.0'))()).saveOwnGem(PAJU);
    const db = await openAsVersion(DATABASE_VERSION, {});
    await db.clear('gems');
    db.close();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const library = await libraryOpener(bundle('1.0.0'))();
    expect(library.degraded).toBe(false);
    expect(await library.ownGems()).toHaveLength(1);
    add.mockRestore();
    const again = await libraryOpener(bundle('1.0.0'))();
    expect((await again.gems()).map(({ gem }) => gem.id)).toEqual(['paju']);
  });

  test('saving answers with the marks; a gem that is not there is refused in words', async () => {
    const library = await libraryOpener(bundle('1.0.0'))();
    expect(await library.mark(reference, 'saved', true)).toEqual({ saved: true });
    expect((await library.gem(reference))?.marks).toEqual({ saved: true });
    expect(await library.mark(reference, 'saved', false)).toEqual({});
    await expect(library.mark({ pack: 'p', gem: 'none' }, 'saved', true)).rejects.toThrow(
      'no longer',
    );
  });
});

describe('versions side by side', () => {
  test('an open library makes way for a newer version, and then says that it is degraded', async () => {
    const open = libraryOpener(bundle('1.0.0'));
    const library = await open();
    await library.mark(reference, 'saved', true);
    const blocked = vi.fn();
    const newer = await openAsVersion(DATABASE_VERSION + 1, { blocked });
    expect(blocked).not.toHaveBeenCalled();
    expect(await newer.count('shelf')).toBe(1);
    await expect(library.gems()).rejects.toThrow(/version/);
    expect((await open()).degraded).toBe(true);
    newer.close();
  });

  test('after the data was cleared underneath, the library fills anew', async () => {
    const library = await libraryOpener(bundle('1.0.0'))();
    await library.mark(reference, 'saved', true);
    await clearData();
    expect(await library.gems()).toHaveLength(2);
    expect((await library.gem(reference))?.marks).toEqual({});
  });

  test('a page that does not make way is waited for so long; once it does, all is well', async () => {
    const factory = globalThis.indexedDB;
    const holding = await openRaw(factory, 'hold');
    const deleting = factory.deleteDatabase(DATABASE_NAME);
    await event(deleting, 'blocked');
    // The deletion waits for the page that holds on, and our opening waits behind it.
    vi.useFakeTimers({ toFake: ['Date'] });
    const open = libraryOpener(bundle('1.0.0'), { timeoutMs: 30 });
    expect((await open()).degraded).toBe(true);
    holding.close();
    await event(deleting, 'success');
    expect((await open()).degraded).toBe(true);
    await vi.waitFor(async () => {
      // Each time: on a busy machine the attempt may outlast its 30 ms once more.
      vi.setSystemTime(Date.now() + RETRY_AFTER_MS);
      expect((await open()).degraded).toBe(false);
    });
  });
});

describe('where the database does not open', () => {
  function openingIs(open: () => IDBOpenDBRequest): void {
    globalThis.indexedDB = { open } as unknown as IDBFactory;
  }
  const broken: [string, () => unknown][] = [
    ['is missing', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
    [
      'throws',
      () =>
        openingIs(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
    ],
    ['hangs', () => openingIs(() => new IDBOpenDBRequest())],
    [
      'fails',
      async () => {
        const newer = await openAsVersion(DATABASE_VERSION + 1, {});
        newer.close();
      },
    ],
  ];

  test.each(broken)(
    'because it %s, the bundled gems are found all the same',
    async (_how, break_) => {
      await break_();
      const library = await libraryOpener(bundle('1.0.0'), { timeoutMs: 20 })();
      expect(library.degraded).toBe(true);
      const { entries, matches } = await library.find([mentionOf({ title: 'X' }), aprilSnow]);
      expect(entries).toMatchObject([{ pack: { id: 'p' }, gem: APRIL_SNOW, marks: {} }]);
      expect(matches).toMatchObject([null, { entry: 0, confidence: 'certain' }]);
      expect(await library.gems()).toHaveLength(2);
      expect((await library.gem(reference))?.gem).toEqual(APRIL_SNOW);
      expect(await library.gem({ pack: 'other', gem: 'april-snow' })).toBeNull();
      await expect(library.mark(reference, 'saved', true)).rejects.toThrow('keep anything');
    },
  );

  test('it is tried again after a while, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const factory = globalThis.indexedDB;
    openingIs(() => {
      throw new Error('denied');
    });
    const open = libraryOpener(bundle('1.0.0'));
    expect((await open()).degraded).toBe(true);
    globalThis.indexedDB = factory;
    expect((await open()).degraded).toBe(true);
    vi.setSystemTime(Date.now() + RETRY_AFTER_MS);
    expect((await open()).degraded).toBe(false);
  });

  test('a full disk at the first install leaves the bundled gems readable', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const library = await libraryOpener(bundle('1.0.0'))();
    expect(library.degraded).toBe(true);
    expect((await library.find([aprilSnow])).entries).toHaveLength(1);
  });

  test('without database and pack it says so, and tries again the next time', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const bundled = bundle('1.0.0');
    bundled.read.mockRejectedValueOnce(new Error('no pack'));
    const open = libraryOpener(bundled);
    await expect(open()).rejects.toThrow('no pack');
    expect(await (await open()).gems()).toHaveLength(2);
  });
});

function event(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true });
  });
}

function openRaw(factory: IDBFactory, store: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME, DATABASE_VERSION);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('open', { cause: request.error })));
  });
}
