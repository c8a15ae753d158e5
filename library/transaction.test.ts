import { expect, test, vi } from 'vitest';
import { finish } from './transaction.ts';

const full = new DOMException('full', 'QuotaExceededError');

test('gives what came of the work once it is stored', async () => {
  const stored = vi.fn();
  const done = new Promise<void>((resolve) => {
    setTimeout(() => {
      stored();
      resolve();
    });
  });
  expect(await finish({ done, abort: vi.fn() }, async () => 'kept')).toBe('kept');
  expect(stored).toHaveBeenCalledOnce();
});

test('fails where the storing does, after the work was done', async () => {
  const ending = { done: Promise.reject(full), abort: vi.fn() };
  await expect(finish(ending, async () => 'kept')).rejects.toBe(full);
});

test('undoes all where the work fails, and says why', async () => {
  const abort = vi.fn(() => {
    throw new DOMException('It has ended already.', 'InvalidStateError');
  });
  const work = () => Promise.reject(new Error('no gem'));
  await expect(finish({ done: Promise.reject(full), abort }, work)).rejects.toThrow('no gem');
  expect(abort).toHaveBeenCalledOnce();
});
