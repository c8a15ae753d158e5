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

const stopped = () => Promise.reject(new Error('The message port closed before a response.'));

it('asks once more, and no more, where the background was stopped over a question', async () => {
  const said = vi.fn(stopped);
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage: said } });
  const { ask } = await import('./browser.ts');
  said.mockImplementationOnce(stopped).mockResolvedValueOnce({ corrected: true } as never);
  expect(await ask({ type: 'silent' })).toEqual({ corrected: true });
  expect(said).toHaveBeenCalledTimes(2);
  said.mockClear();
  expect(await ask({ type: 'silent' })).toBeNull();
  expect(said).toHaveBeenCalledTimes(2);
});

it('minds nothing where nobody hears what it tells', async () => {
  const said: unknown[] = [];
  // None of vitest's own, which catches whatever it gives; a rejection that nobody caught fails the run.
  const sendMessage = (message: unknown) => {
    said.push(message);
    return stopped();
  };
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  const { tell } = await import('./browser.ts');
  tell({ type: 'wake' });
  await new Promise((done) => {
    setTimeout(done);
  });
  expect(said).toEqual([{ type: 'wake' }]);
});
