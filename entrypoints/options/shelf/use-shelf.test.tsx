// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { History, ShelfEntry } from '../../../library/history.ts';
import { type Shelf, useShelf } from './use-shelf.ts';

const LAMP: ShelfEntry = {
  film: 'lamp 1994',
  title: 'The Lamp',
  year: 1994,
  ids: {},
  marks: { saved: true },
  since: {},
  changed: 0,
  imported: [],
  gems: [],
};

/** What is kept, and what readings wait for. */
let kept: ShelfEntry;
let readings: (() => void)[];
let page: Shelf;

const library = {
  async shelf() {
    const read = kept;
    await new Promise<void>((end) => readings.push(end));
    return [read];
  },
  async markFilm() {
    kept = { ...kept, marks: { ...kept.marks, seen: true } };
    return { marks: kept.marks };
  },
} as unknown as History;

function Page() {
  const drawn = useShelf(library);
  useLayoutEffect(() => {
    page = drawn;
  });
  return null;
}

/** Lets what was begun arrive and be drawn. */
async function during(work: () => void): Promise<void> {
  await act(() => work());
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
}
const endReading = () => during(() => readings.shift()?.());
const shown = () => page.entries?.map(({ marks }) => marks);

beforeEach(async () => {
  kept = LAMP;
  readings = [];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
  await during(() => render(<Page />, document.body));
  await endReading();
});
afterEach(() => {
  render(null, document.body);
});

it('a reading that began before something was kept does not show what was before', async () => {
  await during(() => window.dispatchEvent(new Event('focus')));
  await during(() => void page.mark(LAMP, 'seen', true));
  expect(shown()).toEqual([{ saved: true, seen: true }]);
  await endReading();
  expect(shown()).toEqual([{ saved: true, seen: true }]);
  // It is read once more, for what may have been changed elsewhere.
  expect(readings).toHaveLength(1);
  await endReading();
  expect(shown()).toEqual([{ saved: true, seen: true }]);
});

it('what was changed elsewhere is shown when the page is seen again', async () => {
  kept = { ...LAMP, marks: { seen: true } };
  await during(() => window.dispatchEvent(new Event('focus')));
  await endReading();
  expect(readings).toEqual([]);
  expect(shown()).toEqual([{ seen: true }]);
});
