// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Criterion } from '../../film.ts';
import type { GemHere, PageReport } from '../../messages.ts';
import { entryOf, hereOf } from './fixtures/entries.ts';
import { type Around, find, press, showPopup, texts } from './fixtures/show-popup.tsx';
import { DEFAULT_SETTINGS } from '../../settings.ts';

const LETTERBOXD = 'https://letterboxd.com/';
const CRITERION: Criterion = { service: 'letterboxd', threshold: 1_000 };

afterEach(() => {
  render(null, document.body);
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
  const paju = entryOf('paju');
  const gems = [{ ...paju, pack: { ...paju.pack, criterion: CRITERION } }];
  const about = async (
    seenBy: number | null,
    gem: PageReport['gem'] = null,
    around: Around = {},
  ) => {
    await showPopup({
      here: [],
      url: LETTERBOXD,
      gems,
      ...around,
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

  it('is measured by the user’s own threshold, where there is one', async () => {
    const settings = async () => ({ ...DEFAULT_SETTINGS, threshold: 400 });
    expect(await about(399, null, { library: { settings } })).toHaveLength(1);
    render(null, document.body);
    expect(await about(412, null, { library: { settings } })).toEqual([]);
  });

  it('of a gem is measured by its own pack', async () => {
    const first = entryOf('canola');
    const stricter = { ...CRITERION, threshold: 100 };
    const higher = { ...first, pack: { ...first.pack, id: 'stricter', criterion: stricter } };
    const gem = { pack: 'made-up', gem: 'paju' };
    expect(await about(834, gem, { gems: [higher, ...gems] })).toEqual([
      'Seen by 834 members: still hidden (under 1,000)',
    ]);
  });

  it('is asked again while the page does not say it yet', async () => {
    const around: Around = { here: [], url: LETTERBOXD, gems };
    around.report = { isFilmPage: true, seenBy: null };
    await showPopup(around);
    expect(texts('.criterion')).toEqual([]);
    around.report.seenBy = 412;
    await vi.waitFor(() => expect(texts('.criterion')).toHaveLength(1), { timeout: 10_000 });
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
