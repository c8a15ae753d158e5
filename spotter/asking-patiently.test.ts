import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askPatiently } from './asking-patiently.ts';

const runtime = { id: 'ours' as string | undefined, sendMessage: vi.fn() };
const answered = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  answered.mockReset();
  runtime.id = 'ours';
  runtime.sendMessage = vi.fn(() => Promise.reject(new Error('The message port closed.')));
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function askAbout(isNeeded: () => boolean = () => true): void {
  askPatiently({ type: 'scout', facts: null }, isNeeded, answered);
}

/** How often it was asked, in a minute in which nobody answers. */
async function timesAsked(isNeeded?: () => boolean): Promise<number> {
  askAbout(isNeeded);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answered).not.toHaveBeenCalled();
  return runtime.sendMessage.mock.calls.length;
}

it('asks again at once and three times more where nobody answers, and gives up', async () => {
  expect(await timesAsked()).toBe(5);
});

it('gives the answer as soon as there is one, a no too', async () => {
  askAbout();
  await vi.advanceTimersByTimeAsync(900);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  runtime.sendMessage.mockResolvedValueOnce(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(answered).toHaveBeenCalledExactlyOnceWith(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
});

it('takes nothing said for no answer', async () => {
  runtime.sendMessage.mockResolvedValueOnce(null).mockResolvedValueOnce(undefined);
  runtime.sendMessage.mockResolvedValueOnce(true);
  askAbout();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(answered).toHaveBeenCalledExactlyOnceWith(true);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
});

it('asks no more once the answer is not needed', async () => {
  expect(await timesAsked(() => false)).toBe(1);
});

it('asks no more once its extension is gone', async () => {
  askAbout();
  await vi.advanceTimersByTimeAsync(500);
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(500);
  // Nothing of a script that is left over goes on.
  expect(vi.getTimerCount()).toBe(0);
  expect(answered).not.toHaveBeenCalled();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
});
