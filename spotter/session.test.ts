// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FindAnswer, FromPage, GemEntry } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import { type Session, startSession } from './session.ts';

const GEM = { pack: 'made-up', gem: 'ferryman' };

const SITE = {
  name: 'A site',
  kind: 'streaming',
  selector: 'p',
  attributes: [],
  read: (element: Element) => ({ element, mention: { title: element.textContent } }),
} as unknown as Site;

/** That each film asked about is the gem. */
function gemFor({ mentions }: Extract<FromPage, { type: 'find' }>): FindAnswer {
  const entry = { pack: { id: GEM.pack }, gem: { id: GEM.gem }, marks: {} } as GemEntry;
  return {
    entries: [entry],
    matches: mentions.map(() => ({ entry: 0, confidence: 'certain', evidence: [] })),
    leads: [],
    settings: { openDelayMs: 150, theme: 'system', threshold: null },
  };
}

const find = vi.fn<(message: Extract<FromPage, { type: 'find' }>) => FindAnswer | null>();
const turnedOff = vi.fn();

let ending: AbortController;
let session: Session;
let film: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  find.mockReset().mockImplementation(gemFor);
  turnedOff.mockReset().mockImplementation(() => ending.abort());
  const sendMessage = async (message: FromPage) => (message.type === 'find' ? find(message) : null);
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('cancelIdleCallback', vi.fn());
  vi.stubGlobal('requestIdleCallback', (read: IdleRequestCallback) =>
    setTimeout(() => read({ didTimeout: false, timeRemaining: () => 10 }), 1),
  );
  film = document.createElement('p');
  film.textContent = 'The Ferryman';
  document.body.replaceChildren(film);
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(): Promise<void> {
  const stillAlive = () => !ending.signal.aborted;
  session = startSession(document, SITE, { stillAlive, turnedOff, signal: ending.signal });
  await pass(100);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const marker = () => film.dataset['underseen'];

it('draws a film that left and came back by what was said of it meanwhile', async () => {
  await start();
  expect(marker()).toBe('gem');
  film.remove();
  await pass(100);
  session.answer({ type: 'marked', ...GEM, marks: { saved: true } });
  session.answer({ type: 'noted', ...GEM, note: 'Seen in the rain' });
  document.body.append(film);
  await pass(100);
  expect(marker()).toBe('saved');
  expect(session.answer({ type: 'report' })).toMatchObject({
    gems: [{ entry: { marks: { saved: true }, note: 'Seen in the rain' } }],
  });
  expect(find).toHaveBeenCalledOnce();
});

it('draws what no answer came for at first, on a page that does not change', async () => {
  find.mockReturnValueOnce(null);
  await start();
  expect(marker()).toBeUndefined();
  await pass(1_000);
  expect(marker()).toBe('gem');
});

it('asks no more once it has ended, or its site is off', async () => {
  find.mockReturnValue(null);
  await start();
  ending.abort();
  await pass(600_000);
  expect(find).toHaveBeenCalledOnce();
  find.mockClear().mockReturnValue('site-off');
  ending = new AbortController();
  await start();
  await pass(600_000);
  expect(find).toHaveBeenCalledOnce();
  expect(turnedOff).toHaveBeenCalledOnce();
});
