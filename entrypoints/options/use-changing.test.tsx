// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Changing, useChanging } from './use-changing.ts';

/** What is kept, and how each reading ends. */
let kept: string;
let readings: { end(): void; fail(): void }[];
let page: Changing<string>;

async function read(): Promise<string> {
  const now = kept;
  await new Promise<void>((end, reject) => {
    readings.push({ end, fail: () => reject(new Error('The storage is out of reach.')) });
  });
  return now;
}

function Page() {
  const drawn = useChanging(read);
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
const endReading = (at: number) => during(() => readings[at]?.end());
const seenAgain = () => during(() => window.dispatchEvent(new Event('focus')));
const change = (to: string) =>
  during(
    () =>
      void page.change(async () => {
        kept = to;
      }),
  );

beforeEach(async () => {
  kept = 'first';
  readings = [];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  await during(() => render(<Page />, document.body));
  await endReading(0);
});
afterEach(() => {
  render(null, document.body);
});

it('a reading from before a change that ends after the change was read shows nothing', async () => {
  await seenAgain();
  await change('second');
  await endReading(2);
  expect(page.now).toBe('second');
  await endReading(1);
  expect(page.now).toBe('second');
});

it('a later reading that fails leaves the place to the one before', async () => {
  await change('second');
  await seenAgain();
  await during(() => readings[2]?.fail());
  await endReading(1);
  expect(page.now).toBe('second');
});
