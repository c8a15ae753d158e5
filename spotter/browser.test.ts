import { afterEach, expect, it, vi } from 'vitest';

type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => unknown;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('answers what it is asked by its own extension, and leaves all else to others', async () => {
  const addListener = vi.fn<(listener: Listener) => void>();
  const onMessage = { addListener, removeListener: vi.fn() };
  vi.stubGlobal('chrome', { runtime: { id: 'ours', onMessage } });
  const spotter = await import('./browser.ts');
  const answer = (message: unknown) => (message === 'how many?' ? 0 : undefined);
  spotter.onMessage(answer, new AbortController().signal);
  const listener = addListener.mock.calls[0]?.[0] as Listener;

  const respond = vi.fn();
  listener('how many?', { id: 'ours' }, respond);
  expect(respond).toHaveBeenCalledExactlyOnceWith(0);
  // The programme page hears what other pages of ours ask of the background.
  listener('mark', { id: 'ours' }, respond);
  listener('how many?', { id: 'theirs' }, respond);
  expect(respond).toHaveBeenCalledOnce();
});
