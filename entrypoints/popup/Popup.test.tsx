// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Criterion } from '../../film.ts';
import type { GemHere, Marks, PageReport } from '../../messages.ts';
import { entriesOf, entryOf, hereOf } from './fixtures/entries.ts';
import {
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
import type { StoreMark } from './store-mark.ts';

const LETTERBOXD = 'https://letterboxd.com/';
const CRITERION: Criterion = { service: 'letterboxd', threshold: 1_000 };

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
    const show = vi.fn(async () => false);
    const { close } = await showPopup({ here: [hereOf('sure', 'certain')], show });
    await click(find('.gem-row'));
    expect(close).not.toHaveBeenCalled();
    expect(find('output').textContent).toBe('That film is no longer on the page.');
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

describe('leads', () => {
  const { gem } = entryOf('the-gem');
  const reason = 'Its director learnt from it.';
  const lead = { title: 'A Classic', year: 1950, ids: { tmdb: 7 }, reason };
  const entry = { ...entryOf('the-gem'), gem: { ...gem, leads: [lead] } };
  const here: GemHere = { entry, confidence: 'certain', evidence: ['tmdb-id'], lead: 0 };

  it('are listed apart, each with the film that leads and why', async () => {
    await showPopup({ here: [here, hereOf('sure', 'certain')], url: LETTERBOXD });
    expect(texts('.group-title')).toEqual(['Worth a look']);
    expect(texts('.lead-line')).toEqual(['From A Classic: Its director learnt from it.']);
  });

  it('to what does not interest are not listed', async () => {
    const turnedDown = { ...here, entry: { ...entry, marks: { notInterested: true as const } } };
    await showPopup({ here: [turnedDown], url: LETTERBOXD });
    expect(texts('.lead-line')).toEqual([]);
  });
});

describe('how many have seen the film of the page', () => {
  const about = async (seenBy: number | null, gem: PageReport['gem'] = null) => {
    await showPopup({
      here: [],
      url: LETTERBOXD,
      gems: [{ ...entryOf('paju'), pack: { ...entryOf('paju').pack, criterion: CRITERION } }],
      report: { isFilmPage: true, seenBy, gem },
    });
    return texts('.criterion');
  };

  it('is told of any film under the threshold, and of no other', async () => {
    expect(await about(412)).toEqual(['Only 412 members have seen this.']);
    render(null, document.body);
    expect(await about(1_000)).toEqual([]);
    render(null, document.body);
    expect(await about(null)).toEqual([]);
  });

  it('is told of a gem either way', async () => {
    const gem = { pack: 'made-up', gem: 'paju' };
    expect(await about(834, gem)).toEqual(['Seen by 834 members: still hidden (under 1,000)']);
    render(null, document.body);
    expect(await about(12_345, gem)).toEqual(['No longer hidden: 12,345 members have seen it']);
  });
});

describe('the switch of the site', () => {
  it('turns the site off, and on again where it is off', async () => {
    const turnOff = vi.fn(async () => {});
    const turnOn = vi.fn(async () => {});
    await showPopup({ here: [], url: LETTERBOXD, site: { turnOff, turnOn } });
    await press('Turn off here');
    expect(turnOff).toHaveBeenCalledWith(expect.objectContaining({ id: 'letterboxd' }));
    render(null, document.body);
    await showPopup({ here: null, url: LETTERBOXD, site: { turnOff, turnOn } });
    await press('Turn on here');
    expect(turnOn).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'letterboxd' }),
      'permission',
    );
  });

  it('says so where that could not be kept', async () => {
    const turnOff = () => Promise.reject(new Error('full'));
    await showPopup({ here: [], url: LETTERBOXD, site: { turnOff } });
    await press('Turn off here');
    expect(texts('[role=alert]')).toEqual(['That could not be saved. Try once more.']);
  });
});

describe('a page of no known site', () => {
  it('is looked at once, when the user asks', async () => {
    const lookHere = vi.fn(async () => true);
    await showPopup({ here: null, url: 'https://example.org/', site: { lookHere } });
    await press('Look for gems here');
    expect(lookHere).toHaveBeenCalledOnce();
    expect(texts('[role=alert]')).toEqual([]);
  });

  it('that browsers keep to themselves is said to be so', async () => {
    const lookHere = vi.fn(async () => false);
    await showPopup({ here: null, site: { lookHere } });
    await press('Look for gems here');
    expect(texts('[role=alert]')).toEqual(['This page cannot be read.']);
  });
});

describe('a page that should name films and names none', () => {
  it('is said to have changed, with a report to copy', async () => {
    const copied = vi.fn<(text: string) => Promise<void>>(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText: copied } });
    await showPopup({
      here: [],
      url: LETTERBOXD,
      report: { expectsFilms: true, mentions: 0 },
      site: { reportOn: async () => 'figures' },
    });
    expect(find('.notice').textContent).toContain('Letterboxd may have changed');
    await press('Copy a short report');
    expect(copied).toHaveBeenCalledWith('figures');
    expect(find('.notice').textContent).toContain('Copied.');
    vi.unstubAllGlobals();
  });

  it('is not where it names some, or where none are expected', async () => {
    await showPopup({ here: [], url: LETTERBOXD, report: { expectsFilms: true, mentions: 3 } });
    expect(texts('.notice')).toEqual([]);
    render(null, document.body);
    await showPopup({ here: [], url: LETTERBOXD, report: { expectsFilms: false, mentions: 0 } });
    expect(texts('.notice')).toEqual([]);
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
