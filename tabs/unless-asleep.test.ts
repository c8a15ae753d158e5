import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unlessAsleep } from './unless-asleep.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends with the work, and leaves no timer', async () => {
  await unlessAsleep(Promise.resolve('heard'));
  expect(vi.getTimerCount()).toBe(0);
});

it('fails with the work', async () => {
  await expect(unlessAsleep(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(vi.getTimerCount()).toBe(0);
});

it('ends where the work does not', async () => {
  const waiting = unlessAsleep(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(2_000);
  await expect(waiting).resolves.toBeUndefined();
});
