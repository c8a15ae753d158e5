// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Marks } from '../../messages.ts';
import { entriesOf, entryOf, hereOf } from './fixtures/entries.ts';
import {
  type Around,
  click,
  find,
  goTo,
  openRow,
  panel,
  press,
  settle,
  showPopup,
  texts,
} from './fixtures/show-popup.tsx';
import type { StoreMark } from '../extension-page/store-mark.ts';

const LETTERBOXD = 'https://letterboxd.com/';

afterEach(() => {
  render(null, document.body);
});

function titles(list: Element): (string | null)[] {
  return [...list.querySelectorAll('.film-line__title')].map((each) => each.textContent);
}

describe('on this page', () => {
  it('is what the popup opens on', async () => {
    await showPopup({ here: [hereOf('one', 'certain')], gems: entriesOf(3) });
    expect(titles(panel())).toEqual(['one']);
  });

  it('keeps uncertain ones apart, and those that were turned down', async () => {
    await showPopup({
      here: [
        hereOf('maybe', 'possible'),
        hereOf('sure', 'certain'),
        hereOf('no', 'certain', { notInterested: true }),
        hereOf('fair', 'likely'),
      ],
    });
    expect([...panel().querySelectorAll('ul')].map(titles)).toEqual([
      ['sure', 'fair'],
      ['maybe'],
      ['no'],
    ]);
    expect(texts('h2')).toEqual(['Perhaps', 'Not interested']);
  });

  it('shows no gem for today beside gems of the page', async () => {
    await showPopup({ here: [hereOf('maybe', 'possible')], gems: entriesOf(3) });
    expect(panel().querySelector('.gem-card')).toBeNull();
  });

  it('shows a gem on the page, then gets out of the way', async () => {
    const show = vi.fn(async () => true);
    const { close } = await showPopup({ here: [hereOf('sure', 'certain')], show });
    await click(find('.gem-row'));
    expect(show).toHaveBeenCalledWith({ pack: 'made-up', gem: 'sure' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays and says so when the film is no longer there', async () => {
    const around: Around = { here: [hereOf('sure', 'certain'), hereOf('other', 'certain')] };
    around.show = async () => {
      around.here = [hereOf('other', 'certain')];
      return false;
    };
    const { close } = await showPopup(around);
    await click(find('.gem-row'));
    expect(close).not.toHaveBeenCalled();
    expect(find('output').textContent).toBe('That film is no longer on the page.');
    // What the page names now is listed.
    expect(texts('.gem-row .film-line__title')).toEqual(['other']);
  });

  it('shows the library’s marks, which may be newer than the page’s', async () => {
    await showPopup({
      here: [hereOf('one', 'certain')],
      gems: [entryOf('one', { saved: true, seen: true })],
    });
    expect(find('.gem-row').textContent).toContain('(Saved and Seen)');
  });
});

describe('with nothing on the page', () => {
  it.each([
    [
      'the page has none so far',
      { here: [], url: LETTERBOXD },
      'No hidden gem on this page so far.',
    ],
    [
      'the site is not allowed yet',
      { here: null, url: LETTERBOXD },
      'Underseen may not read Letterboxd yet.',
    ],
    [
      'the site is unknown',
      { url: 'https://example.org/' },
      'Underseen does not read this page by itself.',
    ],
    ['there is no address', { here: null }, 'Underseen does not read this page by itself.'],
    [
      'the page cannot be asked',
      { here: new Error('no tab') },
      'Underseen does not read this page by itself.',
    ],
  ])('says that %s, and shows one gem for today', async (_what, around, message) => {
    await showPopup({ ...around, gems: entriesOf(5) });
    expect(texts('output').join(' ')).toContain(message);
    expect(texts('.gem-card__kind')).toEqual(['Today’s gem']);
    expect(find('.review').textContent).toContain('a ferryman');
  });

  it('keeps showing that gem when it is marked', async () => {
    const storeMark = vi.fn<StoreMark>(async () => ({ seen: true }));
    await showPopup({ gems: entriesOf(5), storeMark });
    const title = find('.gem-card h2').textContent;
    await click(find('[data-mark=seen]'));
    expect(storeMark).toHaveBeenCalledWith({ pack: 'made-up', gem: title }, 'seen', true);
    expect(find('.gem-card h2').textContent).toBe(title);
    expect(find('[data-mark=seen]').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the library', () => {
  it.each(['On this page', 'All gems', 'Surprise me'])('says why it has none: %s', async (tab) => {
    await showPopup({ gems: [] });
    await goTo(tab);
    expect(panel().textContent).toContain('There are no gems in the library.');
    await showPopup({ gems: new Error('closed') });
    render(null, document.body);
    await showPopup({ gems: new Error('closed') });
    await goTo(tab);
    expect(panel().textContent).toContain('The gems could not be read.');
  });

  it('says so where nothing can be kept', async () => {
    await showPopup({ gems: entriesOf(1) });
    expect(document.querySelector('.notice')).toBeNull();
    render(null, document.body);
    await showPopup({ gems: entriesOf(1), degraded: true });
    expect(document.querySelector('.notice')?.textContent).toContain('nothing can be saved');
    expect(find('.gem-card')).not.toBeNull();
  });
});

describe('marking', () => {
  it('shows in every view at once', async () => {
    const gems = [entryOf('only')];
    const storeMark = vi.fn<StoreMark>(async () => ({ saved: true }));
    await showPopup({ here: [hereOf('only', 'certain')], gems, storeMark });
    await goTo('Surprise me');
    await click(find('[data-mark=saved]'));
    await goTo('On this page');
    expect(find('.gem-row').textContent).toContain('(Saved)');
    await goTo('All gems');
    expect(find('summary').textContent).toContain('(Saved)');
    await openRow('only');
    expect(find('[data-mark=saved]').getAttribute('aria-pressed')).toBe('true');
  });

  it('says so when it failed, and shows no mark', async () => {
    await showPopup({ gems: entriesOf(1), storeMark: async () => null });
    expect(panel().querySelector('[role=alert]')).toBeNull();
    await click(find('[data-mark=saved]'));
    expect(find('[role=alert]').textContent).toContain('could not be saved');
    expect(find('[data-mark=saved]').getAttribute('aria-pressed')).toBe('false');
  });

  it('waits for what is under way', async () => {
    let finish: (marks: Marks) => void = () => {};
    const storeMark = vi.fn<StoreMark>(
      () =>
        new Promise((done) => {
          finish = done;
        }),
    );
    await showPopup({ gems: entriesOf(1), storeMark });
    await click(find('[data-mark=saved]'));
    await click(find('[data-mark=saved]'));
    expect(storeMark).toHaveBeenCalledOnce();
    finish({ saved: true });
    await settle();
    expect(find('[data-mark=saved]').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('surprise me', () => {
  it('shows one gem, and another at a press, and says which', async () => {
    const chances = [0, 0, 0.99];
    const random = () => chances.shift() ?? 0;
    await showPopup({ gems: entriesOf(3), random });
    await goTo('Surprise me');
    expect(find('.gem-card h2').textContent).toBe('gem-0');
    expect(find('output').textContent).toBe('');
    await press('Another one');
    expect(find('.gem-card h2').textContent).toBe('gem-1');
    expect(find('output').textContent).toBe('gem-1, 1987');
    await press('Another one');
    expect(find('.gem-card h2').textContent).toBe('gem-2');
  });

  it('keeps its gem while another view is open', async () => {
    const random = vi.fn(() => 0.5);
    await showPopup({ gems: entriesOf(3), random });
    await goTo('Surprise me');
    await goTo('All gems');
    await goTo('Surprise me');
    expect(random).toHaveBeenCalledOnce();
  });

  it('offers no other where there is none', async () => {
    await showPopup({ gems: entriesOf(1) });
    await goTo('Surprise me');
    expect(texts('.surprise__another')).toEqual([]);
  });
});

it('what is opened shows what other packs say of the film, and keeps its own marks', async () => {
  const entry = entryOf('one', { saved: true });
  const other = { ...entry.pack, id: 'other', title: 'Another pack' };
  const gem = async () => ({ ...entry, marks: {}, also: [{ pack: other, gem: entry.gem }] });
  await showPopup({ gems: [entry, entryOf('two')], library: { gem } });
  await goTo('All gems');
  await openRow('one');
  expect(texts('.other-review__pack')).toEqual(['Also in “Another pack”']);
  expect(find('[data-mark=saved]').getAttribute('aria-pressed')).toBe('true');
});

describe('a backup that is due', () => {
  const due = { films: 30, last: null };

  it('is said in a line that leads to it, and goes at a press for a season', async () => {
    const reminded = vi.fn(async () => {});
    await showPopup({ library: { backupReminder: async () => due, reminded } });
    const line = document.querySelector('.backup-line');
    expect(line?.textContent).toContain('What you said of 30 films is kept in this browser.');
    const way = line?.querySelector('a');
    expect([way?.textContent, way?.getAttribute('href'), way?.target]).toEqual([
      'Make a backup',
      '/options.html#data/backup',
      '_blank',
    ]);
    expect(reminded).not.toHaveBeenCalled();
    const notNow = line?.querySelector('button');
    if (notNow) await click(notNow);
    expect(reminded).toHaveBeenCalledOnce();
    expect(document.querySelector('.backup-line')).toBeNull();
    const place = document.querySelector('.backup-due');
    expect(place?.textContent).toBe('You will not be reminded again for three months.');
    expect(document.activeElement).toBe(place);
  });

  it('promises nothing where that cannot be kept', async () => {
    const reminded = async () => {
      throw new Error('closed');
    };
    await showPopup({ library: { backupReminder: async () => due, reminded } });
    const notNow = document.querySelector<HTMLElement>('.backup-line button');
    if (notNow) await click(notNow);
    expect(notNow).not.toBeNull();
    expect(document.querySelector('.backup-due')).toBeNull();
  });

  it('is not spoken of where none is, or where that cannot be read', async () => {
    await showPopup({ gems: entriesOf(1) });
    expect(document.querySelector('.backup-line')).toBeNull();
    render(null, document.body);
    const backupReminder = async () => {
      throw new Error('closed');
    };
    await showPopup({ gems: entriesOf(1), library: { backupReminder } });
    expect(document.querySelector('.backup-line')).toBeNull();
    expect(find('.gem-card')).not.toBeNull();
  });
});
