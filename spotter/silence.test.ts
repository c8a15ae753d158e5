// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Site } from '../sites/site.ts';
import { SETTLED_AFTER_MS, watchSilence } from './silence.ts';

const SITE: Site = {
  name: 'Sample',
  kind: 'streaming',
  matches: [],
  selector: 'a',
  attributes: [],
  showsFilms: ({ href }) => href === document.URL,
  read: () => null,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watch(site: Site, hasMentions: () => boolean) {
  const tell = vi.fn();
  const ending = new AbortController();
  const { signal } = ending;
  const settled = watchSilence({ page: document, site, hasMentions, tell, signal });
  return { tell, settled, ending };
}

it('tells once of a page that should name films and does not', () => {
  const { tell, settled } = watch(SITE, () => false);
  settled();
  vi.advanceTimersByTime(SETTLED_AFTER_MS - 1);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(tell).toHaveBeenCalledTimes(1);
  settled();
  vi.advanceTimersByTime(2 * SETTLED_AFTER_MS);
  expect(tell).toHaveBeenCalledTimes(1);
});

it('waits for as long as the page still changes', () => {
  let mentions = 0;
  const { tell, settled } = watch(SITE, () => mentions > 0);
  settled();
  vi.advanceTimersByTime(SETTLED_AFTER_MS - 1);
  settled();
  vi.advanceTimersByTime(SETTLED_AFTER_MS - 1);
  expect(tell).not.toHaveBeenCalled();
  mentions = 1;
  vi.advanceTimersByTime(1);
  expect(tell).not.toHaveBeenCalled();
});

it.each([
  ['that need name none', { ...SITE, showsFilms: () => false }],
  ['of a site whose addresses do not tell', { ...SITE, showsFilms: undefined as never }],
])('says nothing of a page %s', (_what, site) => {
  const { tell, settled } = watch(site, () => false);
  settled();
  vi.advanceTimersByTime(SETTLED_AFTER_MS);
  expect(tell).not.toHaveBeenCalled();
});

it('says nothing once the spotter has ended', () => {
  const { tell, settled, ending } = watch(SITE, () => false);
  settled();
  ending.abort();
  settled();
  vi.advanceTimersByTime(SETTLED_AFTER_MS);
  expect(tell).not.toHaveBeenCalled();
});
