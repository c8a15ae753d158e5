import { clearData, closeAsBrowsersDo, forgetDatabases } from './fixtures/database.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { connector, onDatabase } from './connection.ts';
import { DATABASE_NAME, type LibraryDatabase } from './schema.ts';

beforeEach(() => forgetDatabases());

test('callers share one connection', async () => {
  const connect = connector();
  const [one, other] = await Promise.all([connect(), connect()]);
  expect(other).toBe(one);
  expect(await connect()).toBe(one);
});

test('what the browser closes in the middle of work is opened again, and the work done from its start', async () => {
  const connect = connector();
  let runs = 0;
  const count = await onDatabase(connect, async (db) => {
    runs += 1;
    if (runs === 1) closeAsBrowsersDo(db);
    return db.count('shelf');
  });
  expect([runs, count]).toEqual([2, 0]);
});

test('what everything was erased under begins no second time, and the next work is done', async () => {
  const connect = connector();
  const work = vi.fn(async (db: LibraryDatabase) => {
    await clearData();
    await db.put('meta', { name: 'bundled', value: 'late' });
  });
  await expect(onDatabase(connect, work)).rejects.toMatchObject({ code: 'erased' });
  expect(work).toHaveBeenCalledTimes(1);
  expect(await onDatabase(connect, (db) => db.count('meta'))).toBe(0);
});

test('other failures of the work are not repeated', async () => {
  const work = vi.fn(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  await expect(onDatabase(connector(), work)).rejects.toThrow('full');
  expect(work).toHaveBeenCalledTimes(1);
});

test('where preparing fails nobody gets the database, and the next call tries again', async () => {
  const prepare = vi.fn().mockRejectedValueOnce(new Error('unprepared'));
  const connect = connector({ prepare });
  await expect(connect()).rejects.toThrow('unprepared');
  expect((await connect()).name).toBe(DATABASE_NAME);
  expect(prepare).toHaveBeenCalledTimes(2);
});

test('an attempt that takes too long stays under way: the next call begins no other one', async () => {
  const begun = vi.spyOn(indexedDB, 'open');
  begun.mockImplementation(() => new IDBOpenDBRequest());
  const connect = connector({ timeoutMs: 5 });
  await expect(connect()).rejects.toThrow('did not open');
  await expect(connect()).rejects.toThrow('did not open');
  expect(begun).toHaveBeenCalledOnce();
});
