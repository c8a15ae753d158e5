// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../library/library.ts';
import type { Marks } from '../../messages.ts';
import { entriesOf, entryOf } from './fixtures/entries.ts';
import {
  click,
  enter,
  find,
  goTo,
  openRow,
  press,
  showPopup,
  texts,
} from './fixtures/show-popup.tsx';
import type { StoreMark } from '../extension-page/store-mark.ts';

const gems = [
  entryOf('Kiln', { saved: true }, { year: 1994, genres: ['Drama'] }),
  entryOf('Ox', { seen: true }, { year: 1987, genres: ['Comedy'] }),
  {
    ...entryOf('Tide', {}, { year: 1999, genres: ['Drama', 'Comedy'] }),
    sighting: { site: 'MUBI', address: 'https://mubi.example/films/tide', day: '2026-01-01' },
  },
];
const stored: Marks[] = [];
const storeMark: StoreMark = async (_gem, mark, on) => {
  const marks: Marks = on ? { [mark]: true } : {};
  stored.push(marks);
  return marks;
};

beforeEach(async () => {
  stored.length = 0;
  await showPopup({ gems, storeMark });
  await goTo('All gems');
});
afterEach(() => {
  render(null, document.body);
});

const listed = () => texts('.film-line__title');
const count = () => find('.found__count').textContent;
const search = () => find('input') as HTMLInputElement;
const choice = (name: string) => find(`select[aria-label="${name}"]`) as HTMLSelectElement;

describe('all gems', () => {
  it('are listed and counted', () => {
    expect(listed()).toEqual(['Kiln', 'Ox', 'Tide']);
    expect(count()).toBe('3 gems');
    expect(texts('.text-button')).toEqual([]);
  });

  it('open to the review', async () => {
    expect(texts('.review')).toEqual([]);
    await openRow('Ox');
    expect(find('.review').textContent).toContain('a ferryman');
  });

  it('are narrowed by a search, which can find nothing', async () => {
    await enter(search(), 'ti');
    expect(listed()).toEqual(['Tide']);
    expect(count()).toBe('1 of 3 gems');
    await enter(search(), 'tin');
    expect(listed()).toEqual([]);
    expect(count()).toBe('0 of 3 gems');
    expect(find('.empty').textContent).toContain('No gem fits.');
  });

  it('are narrowed by decade and genre', async () => {
    expect([...choice('Decade').options].map((each) => each.text)).toEqual([
      'Any decade',
      '1980s',
      '1990s',
    ]);
    await enter(choice('Decade'), '1990s');
    expect(listed()).toEqual(['Kiln', 'Tide']);
    await enter(choice('Genre'), 'Comedy');
    expect(listed()).toEqual(['Tide']);
    await enter(choice('Decade'), 'Any decade');
    expect(listed()).toEqual(['Ox', 'Tide']);
  });

  it('are narrowed to the saved and the seen', async () => {
    await press('Saved');
    expect(listed()).toEqual(['Kiln']);
    expect(find('.toggle').getAttribute('aria-pressed')).toBe('true');
    await press('Seen');
    expect(listed()).toEqual([]);
    await press('Saved');
    expect(listed()).toEqual(['Ox']);
  });

  it('are narrowed to those that were met on a streaming service', async () => {
    await press('Where I can watch it');
    expect(listed()).toEqual(['Tide']);
    await openRow('Tide');
    expect(find('.sighting').textContent).toMatch(/^On MUBI, met there .+/);
    expect(find('.sighting a').getAttribute('href')).toBe('https://mubi.example/films/tide');
  });

  it('come back all together, and the focus goes to the search', async () => {
    await enter(search(), 'ki');
    await press('Saved');
    await enter(choice('Genre'), 'Drama');
    await press('Clear filters');
    expect(listed()).toEqual(['Kiln', 'Ox', 'Tide']);
    expect([search().value, choice('Genre').value]).toEqual(['', '']);
    expect(find('.toggle').getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement).toBe(search());
  });

  it('keep what was just marked in sight until the filter changes', async () => {
    await press('Saved');
    await openRow('Kiln');
    await click(find('[data-mark=saved]'));
    expect(stored).toEqual([{}]);
    expect(listed()).toEqual(['Kiln']);
    await press('Saved');
    await press('Saved');
    expect(listed()).toEqual([]);
  });
});

it('counts one gem as one', async () => {
  render(null, document.body);
  await showPopup({ gems: entriesOf(1) });
  await goTo('All gems');
  expect(count()).toBe('1 gem');
  await enter(search(), 'zzz');
  expect(count()).toBe('0 of 1 gem');
});

describe('a library too large to be read at once', () => {
  const many = Array.from({ length: 1_200 }, (_, index) =>
    entryOf(`Film ${index}`, {}, { year: 1990 + (index % 20) }),
  );
  const gems1200 = async () => {
    throw new Error('nobody may read all of them at once');
  };
  let looked = 0;
  const eachGems: Library['eachGems'] = async (take, { signal } = {}) => {
    for (const entry of many) {
      signal?.throwIfAborted();
      looked += 1;
      await take([entry]);
    }
  };
  const storeNote = async (_gem: unknown, note: string) => ({ marks: {}, note });

  beforeEach(async () => {
    render(null, document.body);
    looked = 0;
    await showPopup({ gems: many, storeMark, storeNote, library: { gems: gems1200, eachGems } });
    await goTo('All gems');
  });

  it('shows its beginning, says how many there are, and that there are more', () => {
    expect(listed()).toEqual(many.slice(0, 100).map(({ gem }) => gem.id));
    expect(count()).toBe('1,200 gems');
    expect(texts('.empty')).toEqual(['The first 100 gems are shown. Search to find others.']);
  });

  it('is searched to its end', async () => {
    await enter(search(), 'film 1199');
    expect(listed()).toEqual(['Film 1199']);
    expect(count()).toBe('1 of 1,200 gems');
    await enter(search(), 'nowhere');
    expect(listed()).toEqual([]);
    expect(texts('.empty')[0]).toContain('No gem fits.');
  });

  it('stops looking once it has enough', async () => {
    await enter(search(), 'film');
    expect(listed()).toHaveLength(100);
    expect(count()).toBe('The first 100 gems that fit');
    expect(looked).toBe(100);
  });

  it('keeps marks that are made in what was found', async () => {
    await enter(search(), 'film 1199');
    await openRow('Film 1199');
    await click(find('[data-mark=saved]'));
    expect(find('[data-mark=saved]').getAttribute('aria-pressed')).toBe('true');
    expect(find('.gem-row').textContent).toContain('Saved');
  });

  it('keeps notes that are written in what was found', async () => {
    await enter(search(), 'film 1199');
    await openRow('Film 1199');
    await press('Add a note');
    const field = find('textarea') as HTMLTextAreaElement;
    field.value = 'On the ferry';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Keep');
    expect(texts('.note__text')).toEqual(['On the ferry']);
  });

  it('draws from others each time it is opened', async () => {
    const drawn = new Set<string | null>();
    // So little that of those which the popup holds then it is always the first.
    for (const chance of [0, 0.002, 0.004]) {
      render(null, document.body);
      await showPopup({ gems: many, library: { gems: gems1200 }, random: () => chance });
      await goTo('Surprise me');
      drawn.add(find('.gem-card h2').textContent);
    }
    expect(drawn.size).toBe(3);
  });

  it('gives a gem for today and one by chance', async () => {
    await goTo('On this page');
    expect(find('.gem-card h2').textContent).toMatch(/^Film /);
    await goTo('Surprise me');
    const first = find('.gem-card h2').textContent;
    await press('Another one');
    expect(find('.gem-card h2').textContent).not.toBe(first);
  });
});
