// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSeenAgain } from './use-seen-again.ts';

const read = vi.fn(async () => {});

function Section() {
  useSeenAgain(read);
  return null;
}

beforeEach(() => {
  read.mockReset();
  return act(() => render(<Section />, document.body));
});
afterEach(() => {
  vi.restoreAllMocks();
  return act(() => render(null, document.body));
});

const focus = () => window.dispatchEvent(new Event('focus'));
const turn = () => document.dispatchEvent(new Event('visibilitychange'));
const settle = () => new Promise((done) => setTimeout(done));

it('reads when the page comes to be seen, and when it gets the focus, once for both', async () => {
  expect(read).not.toHaveBeenCalled();
  turn();
  expect(read).toHaveBeenCalledOnce();
  focus();
  expect(read).toHaveBeenCalledOnce();
  await settle();
  focus();
  expect(read).toHaveBeenCalledTimes(2);
});

it('does not read as the page goes out of sight', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  turn();
  expect(read).not.toHaveBeenCalled();
});

it('lets what stands there stay where it cannot be read, and reads the next time', async () => {
  read.mockRejectedValueOnce(new Error('The storage is out of reach.'));
  focus();
  await settle();
  focus();
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads nothing once its section is gone', async () => {
  await act(() => render(null, document.body));
  turn();
  expect(read).not.toHaveBeenCalled();
  focus();
  expect(read).not.toHaveBeenCalled();
});
