import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askPatiently } from './asking-patiently.ts';

const runtime = { id: 'ours' as string | undefined, sendMessage: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'ours';
  runtime.sendMessage = vi.fn(() => Promise.reject(new Error('The message port closed.')));
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How often it was asked, in a minute in which nobody answers. */
async function timesAsked(isNeeded?: () => boolean): Promise<number> {
  const answer = askPatiently({ type: 'scout', films: null }, isNeeded);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toBeNull();
  return runtime.sendMessage.mock.calls.length;
}

it('asks three times more where nobody answers, each time twice, and gives up', async () => {
  expect(await timesAsked()).toBe(8);
});

it('gives the answer as soon as there is one, a no too', async () => {
  const answer = askPatiently({ type: 'scout', films: null });
  await vi.advanceTimersByTimeAsync(900);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  runtime.sendMessage.mockResolvedValueOnce(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toBe(false);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
});

it('asks no more once the answer is not needed', async () => {
  expect(await timesAsked(() => false)).toBe(2);
});

it('asks no more once its extension is gone', async () => {
  const answer = askPatiently({ type: 'scout', films: null });
  await vi.advanceTimersByTimeAsync(500);
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(500);
  // Nothing of a script that is left over goes on.
  expect(vi.getTimerCount()).toBe(0);
  expect(await answer).toBeNull();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
});
