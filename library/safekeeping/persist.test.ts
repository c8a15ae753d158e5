import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from './persist.ts';

afterEach(() => vi.unstubAllGlobals());

test('asks only where it is not granted yet', async () => {
  const storage = { persisted: vi.fn(async () => true), persist: vi.fn(async () => true) };
  vi.stubGlobal('navigator', { storage });
  expect(await askToPersist()).toBe(true);
  expect(storage.persist).not.toHaveBeenCalled();
  storage.persisted.mockResolvedValue(false);
  storage.persist.mockResolvedValue(false);
  expect(await askToPersist()).toBe(false);
  expect(storage.persist).toHaveBeenCalledTimes(1);
});

test('a browser that cannot be asked has not granted it', async () => {
  vi.stubGlobal('navigator', {});
  expect(await askToPersist()).toBe(false);
});
