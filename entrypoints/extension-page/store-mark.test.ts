import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storeMark } from './store-mark.ts';

/** Of the many ways to call it, the one that answers with a promise. */
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };

const PAJU = { pack: 'tests', gem: 'paju' };

it('asks the background, and hands back the marks as stored', async () => {
  const send = vi.spyOn(runtime, 'sendMessage');
  send.mockImplementation(async () => ({ saved: true }));
  expect(await storeMark(PAJU, 'saved', true)).toEqual({ saved: true });
  expect(send).toHaveBeenCalledWith({ type: 'mark', ...PAJU, mark: 'saved', on: true });
});

it('hands back null when there is no answer', async () => {
  const send = vi.spyOn(runtime, 'sendMessage');
  // Firefox gives undefined where a listener ended without an answer.
  for (const nothing of [null, undefined]) {
    send.mockImplementation(async () => nothing);
    expect(await storeMark(PAJU, 'saved', true)).toBeNull();
  }
  send.mockImplementation(() => Promise.reject(new Error('no receiving end')));
  expect(await storeMark(PAJU, 'saved', true)).toBeNull();
});
