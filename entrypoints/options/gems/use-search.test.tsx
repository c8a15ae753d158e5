// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import { lister } from './listed-gem.ts';
import type { GemList } from './use-gem-list.ts';
import { type Search, useSearch } from './use-search.ts';

const pack = packOf('lamps', [gemOf('lamp', { title: 'The Lamp', year: 1994 })]);
const { gems: _gems, format: _format, ...info } = pack;
const list: GemList = {
  gems: pack.gems.map((gem) => ({ pack: info, gem, marks: {} })).map(lister()),
  packs: [],
  reading: null,
  failed: false,
  setMarks: () => {},
};

/** How often all gems were read, and whether that works. */
let readings: number;
let works: boolean;
let search: Search;

const memory = memoryLibrary(pack);
const library: Library = {
  ...memory,
  async eachGems(take, work) {
    readings += 1;
    if (!works) throw new Error('The pack was updated on the way.');
    await memory.eachGems(take, work);
  },
};

function Page() {
  const drawn = useSearch(library, list);
  useLayoutEffect(() => {
    search = drawn;
  });
  return null;
}

const { signal } = new AbortController();
/** Lets what was begun arrive and be drawn. */
async function during(work: () => void): Promise<void> {
  await act(() => work());
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
}
const open = () => during(() => render(<Page />, document.body));
const look = (text: string) => during(() => void search.find(text, signal));

beforeEach(() => {
  readings = 0;
  works = true;
});
afterEach(() => render(null, document.body));

it('answers once its index is there', async () => {
  await open();
  expect(search).toMatchObject({ indexing: null, failed: false });
  expect(await search.find('lamp', signal)).toEqual(new Set([0]));
  expect(readings).toBe(1);
});

it('says where its index cannot be made, and tries again with the next search, and only then', async () => {
  works = false;
  await open();
  expect(search).toMatchObject({ indexing: null, failed: true });
  expect(readings).toBe(1);
  await look('l');
  expect(search).toMatchObject({ indexing: null, failed: true });
  expect(readings).toBe(2);
  works = true;
  await look('la');
  expect(search).toMatchObject({ indexing: null, failed: false });
  expect(await search.find('lamp', signal)).toEqual(new Set([0]));
  expect(readings).toBe(3);
});
