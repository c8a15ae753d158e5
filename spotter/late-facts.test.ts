// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FoundMention } from '../sites/site.ts';
import { foundMention } from '../sites/reading/mention.ts';
import { watchLateFacts } from './late-facts.ts';

let leave: AbortController;
let again: ReturnType<typeof vi.fn<(source: Element) => void>>;
let tell: ReturnType<typeof watchLateFacts>;

beforeEach(() => {
  vi.useFakeTimers();
  leave = new AbortController();
  again = vi.fn<(source: Element) => void>();
  tell = watchLateFacts({ again, signal: leave.signal });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function put(name: string, text: string): Element {
  const element = document.createElement(name);
  element.textContent = text;
  document.body.append(element);
  return element;
}

function subject(element: Element, year: number | null): FoundMention {
  const mention = foundMention(element, { title: 'Paju', year, ids: {} });
  if (!mention) throw new Error('Paju is a title.');
  return { ...mention, isSubject: true };
}

it('reads the page’s own film again while it has no year, and then no more', () => {
  const heading = put('div', 'Paju');
  tell(heading, subject(heading, null));
  vi.advanceTimersByTime(1_000);
  expect(again.mock.calls).toEqual([[heading]]);
  // What was read again is told of too.
  tell(heading, subject(heading, null));
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenCalledTimes(3);
});

it('reads a heading again that named nothing, and nothing else that did not', () => {
  const heading = put('h1', 'Paju');
  tell(heading, null);
  tell(put('a', 'Paju'), null);
  vi.advanceTimersByTime(60_000);
  expect(new Set(again.mock.calls.flat())).toEqual(new Set([heading]));
});

it('leaves alone what has a year, or is one film among others', () => {
  const heading = put('h1', 'Paju');
  tell(heading, subject(heading, 2009));
  const link = put('a', 'Paju');
  tell(link, foundMention(link, { title: 'Paju', year: null, ids: {} }));
  vi.advanceTimersByTime(60_000);
  expect(again).not.toHaveBeenCalled();
});

it('begins anew with another film’s name in the same heading', () => {
  const heading = put('h1', 'Paju');
  tell(heading, null);
  vi.advanceTimersByTime(500);
  heading.textContent = 'Sorum';
  tell(heading, null);
  vi.advanceTimersByTime(500);
  expect(again).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(again).toHaveBeenCalledTimes(1);
});

it('forgets what left the page, and ends with the script', () => {
  const gone = put('h1', 'Paju');
  tell(gone, null);
  gone.remove();
  vi.advanceTimersByTime(60_000);
  tell(put('h1', 'Sorum'), null);
  leave.abort();
  vi.advanceTimersByTime(60_000);
  expect(again).not.toHaveBeenCalled();
});
