import { newDatabase } from '../fixtures/database.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../film.ts';
import { APRIL_SNOW, packOf, PAJU } from '../fixtures/gems.ts';
import type { PackAtAddress } from './pack-address.ts';
import { listPacks, removePack, restorePack, sweepRemoved, turnPack } from './pack-list.ts';
import { installPack } from './packs.ts';
import { readGems } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';
import {
  CHECK_AFTER_MS,
  checkDueSubscriptions,
  checkSubscription,
  subscribe,
  unsubscribe,
} from './subscriptions.ts';

const URL = 'https://packs.example/pack.json';
const MOVED = 'https://elsewhere.example/pack.json';
const first = packOf('p', [PAJU]);
const second = packOf('p', [PAJU, APRIL_SNOW], '1.1.0');

let db: LibraryDatabase;
let now = 0;
beforeEach(async () => {
  db = await newDatabase();
  now = new Date(2027, 0, 1).getTime();
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function pass(ms: number): void {
  now += ms;
  vi.setSystemTime(now);
}

/** What stands at every address. */
function at(stands: Pack | Extract<PackAtAddress, { kind: 'failed' }>) {
  const answer: PackAtAddress = 'kind' in stands ? stands : { kind: 'pack', pack: stands };
  return vi.fn(async () => answer);
}
const offline = { kind: 'failed', problem: 'unreachable' } as const;
const noPack = {
  problem: 'not-a-pack',
  detail: { code: 'field-too-long', file: '', field: 'p › title', bound: 300 },
} as const;
const shown = async () => (await readGems(db)).map(({ gem }) => gem.id);
const state = async () => (await listPacks(db))[0]?.subscription;
const followed = async () => (await db.getAll('subscriptions')).map(({ url }) => url);

describe('subscribing', () => {
  test('brings the pack in, with when it worked', async () => {
    expect(await subscribe(db, URL, {}, at(first))).toMatchObject({
      kind: 'subscribed',
      pack: { id: 'p' },
      gems: 1,
      changed: true,
    });
    expect(await listPacks(db)).toMatchObject([
      {
        origin: 'subscribed',
        subscription: { url: URL, checked: now, worked: now, problem: null },
      },
    ]);
  });

  test.each([
    ['the address fails', offline, offline],
    ['the id is another pack’s', packOf('taken', [PAJU]), { problem: 'id-taken', detail: 'taken' }],
  ])('keeps nothing where %s', async (_what, stands, outcome) => {
    await installPack(db, packOf('taken', [APRIL_SNOW]), 'imported');
    expect(await subscribe(db, URL, {}, at(stands))).toMatchObject({ kind: 'failed', ...outcome });
    expect(await db.count('subscriptions')).toBe(0);
    expect(await shown()).toEqual(['april-snow']);
  });

  test('to a second address of the same pack is refused', async () => {
    await subscribe(db, URL, {}, at(first));
    expect(await subscribe(db, `${URL}?again`, {}, at(second))).toMatchObject({
      problem: 'id-taken',
    });
    expect(await shown()).toEqual(['paju']);
  });

  test('again brings back a pack that was removed', async () => {
    await subscribe(db, URL, {}, at(first));
    await removePack(db, 'p');
    expect(await subscribe(db, URL, {}, at(first))).toMatchObject({ kind: 'subscribed' });
    expect(await shown()).toEqual(['paju']);
  });

  test('cancelled while it installs, keeps nothing', async () => {
    const stop = new AbortController();
    const work = { signal: stop.signal, progress: () => stop.abort() };
    await expect(subscribe(db, URL, work, at(first))).rejects.toThrow('abort');
    expect(await db.count('subscriptions')).toBe(0);
    expect(await db.count('packs')).toBe(0);
  });

  test('says so where there is no room', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await subscribe(db, URL, {}, at(first))).toEqual({
      kind: 'failed',
      problem: 'not-kept',
    });
  });
});

describe('a check', () => {
  beforeEach(async () => {
    await subscribe(db, URL, {}, at(first));
    pass(1_000);
  });

  test('brings a new version', async () => {
    expect(await checkSubscription(db, URL, {}, at(second))).toMatchObject({ changed: true });
    expect(await shown()).toEqual(['paju', 'april-snow']);
    expect(await state()).toMatchObject({ checked: now, worked: now });
  });

  test('of what did not change tells when it worked', async () => {
    expect(await checkSubscription(db, URL, {}, at(first))).toMatchObject({ changed: false });
    expect(await state()).toMatchObject({ checked: now, worked: now, problem: null });
  });

  test.each([
    ['nobody answers', offline, { problem: 'unreachable' }],
    ['another pack stands there', packOf('x', [PAJU]), { problem: 'id-changed', detail: 'x' }],
    ['what stands there is no pack', { kind: 'failed', ...noPack } as const, noPack],
  ])('leaves the pack as it was where %s, remembers why, and recovers', async (_, stands, why) => {
    expect(await checkSubscription(db, URL, {}, at(stands))).toMatchObject(why);
    expect(await shown()).toEqual(['paju']);
    expect(await state()).toEqual({ url: URL, checked: now, worked: now - 1_000, ...why });
    pass(1_000);
    await checkSubscription(db, URL, {}, at(second));
    expect(await state()).toEqual({ url: URL, checked: now, worked: now, problem: null });
    expect(await shown()).toEqual(['paju', 'april-snow']);
  });

  test.each([
    ['an earlier version’s sentence', 'The pack: title is missing.'],
    ['a problem that a later version knows', '{"code":"field-of-tomorrow"}'],
    ['other JSON', '[]'],
  ])('has no detail where the record has %s', async (_what, detail) => {
    const record = await db.get('subscriptions', URL);
    if (record) await db.put('subscriptions', { ...record, problem: 'not-a-pack', detail });
    const worked = now - 1_000;
    expect(await state()).toEqual({ url: URL, checked: worked, worked, problem: 'not-a-pack' });
  });

  describe('that is under way as its pack is removed', () => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);

    test.each([
      ['answered', first],
      ['answered', second],
      ['compared', first],
      ['compared', second],
    ])('leaves it so, where it is not yet %s', async (what, stands) => {
      const was = await state();
      const read = vi.fn(async () => {
        if (what === 'answered') await removePack(db, 'p');
        return at(stands)();
      });
      if (what === 'compared') {
        vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...args) => {
          await removePack(db, 'p');
          return digest(...args);
        });
      }
      expect(await checkSubscription(db, URL, {}, read)).toEqual({
        kind: 'failed',
        problem: 'not-kept',
      });
      expect(await listPacks(db)).toEqual([]);
      await restorePack(db, 'p');
      expect(await shown()).toEqual(['paju']);
      expect(await state()).toEqual(was);
    });
  });

  test('of an address that is not followed is refused', async () => {
    await expect(checkSubscription(db, 'https://other.example/')).rejects.toThrow('not followed');
  });
});

describe('the daily check', () => {
  beforeEach(async () => {
    await subscribe(db, URL, {}, at(first));
  });

  test('asks once a day, also where it fails', async () => {
    const read = at(offline);
    expect(await checkDueSubscriptions(db, read)).toBe(false);
    expect(read).not.toHaveBeenCalled();
    pass(CHECK_AFTER_MS);
    await Promise.all([checkDueSubscriptions(db, read), checkDueSubscriptions(db, read)]);
    expect(read).toHaveBeenCalledTimes(1);
    await checkDueSubscriptions(db, read);
    expect(read).toHaveBeenCalledTimes(1);
    pass(CHECK_AFTER_MS);
    expect(await checkDueSubscriptions(db, at(second))).toBe(true);
  });

  test('asks again after a clock that was wrong was set right', async () => {
    const read = at(first);
    pass(-2 * CHECK_AFTER_MS);
    await checkDueSubscriptions(db, read);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('asks for no pack that is off or removed', async () => {
    const read = at(first);
    pass(CHECK_AFTER_MS);
    await turnPack(db, 'p', false);
    await checkDueSubscriptions(db, read);
    await turnPack(db, 'p', true);
    await removePack(db, 'p');
    await checkDueSubscriptions(db, read);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('of a pack that moved', () => {
  beforeEach(async () => {
    await subscribe(db, URL, {}, at(first));
    pass(1_000);
  });

  test('the new address alone is followed once the pack was removed, and brings new versions', async () => {
    await removePack(db, 'p');
    expect(await subscribe(db, MOVED, {}, at(first))).toMatchObject({ kind: 'subscribed' });
    expect(await followed()).toEqual([MOVED]);
    pass(1_000);
    expect(await checkSubscription(db, MOVED, {}, at(second))).toMatchObject({ changed: true });
    expect(await shown()).toEqual(['paju', 'april-snow']);
  });

  test.each([
    ['a new', second],
    ['the same', first],
  ])(
    'the address followed last has the pack, where both are, with %s version',
    async (_, there) => {
      const both = { url: MOVED, pack: 'p', since: now, checked: now, worked: now, problem: null };
      await db.put('subscriptions', both);
      pass(1_000);
      expect(await checkSubscription(db, URL, {}, at(second))).toMatchObject({
        problem: 'id-taken',
      });
      expect(await checkSubscription(db, MOVED, {}, at(there))).toMatchObject({
        kind: 'subscribed',
      });
      expect(await followed()).toEqual([MOVED]);
      expect(await state()).toMatchObject({ url: MOVED, worked: now, problem: null });
    },
  );

  test('a record that cannot be read stays all the same', async () => {
    await db.put('subscriptions', { url: 'https://broken.example/', pack: 'p' } as never);
    await removePack(db, 'p');
    await subscribe(db, MOVED, {}, at(first));
    expect(await followed()).toEqual(['https://broken.example/', MOVED]);
  });
});

test('removed and brought in from a file, it is no longer followed', async () => {
  await subscribe(db, URL, {}, at(first));
  await removePack(db, 'p');
  await installPack(db, first, 'imported');
  expect(await followed()).toEqual([]);
});

test('unsubscribed, the pack stays and is never asked for again', async () => {
  await subscribe(db, URL, {}, at(first));
  await unsubscribe(db, URL);
  expect(await listPacks(db)).toMatchObject([{ origin: 'imported' }]);
  expect(await state()).toBeUndefined();
  pass(CHECK_AFTER_MS);
  const read = at(second);
  await checkDueSubscriptions(db, read);
  expect(read).not.toHaveBeenCalled();
});

test('removed for good, nothing of it is left', async () => {
  await subscribe(db, URL, {}, at(first));
  await removePack(db, 'p');
  pass(CHECK_AFTER_MS);
  await sweepRemoved(db);
  expect(await db.count('subscriptions')).toBe(0);
  expect(await db.count('packs')).toBe(0);
});
