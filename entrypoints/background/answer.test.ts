import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import type { Mention } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import {
  MAX_GEMS_A_PAGE,
  MAX_FACTS_A_GLANCE,
  MAX_MENTIONS_A_MESSAGE,
  MAX_NAMES_A_MENTION,
  MAX_TITLE_LENGTH,
} from '../../limits.ts';
import type { FromPage } from '../../messages.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { answer } from './answer.ts';

type Sender = Browser.runtime.MessageSender;

const { id } = browser.runtime;
const PAGE: Sender = {
  id,
  url: 'https://letterboxd.com/films/',
  frameId: 0,
  tab: { id: 7 } as Browser.tabs.Tab,
};

const mention: Mention = {
  title: 'April Snow',
  otherTitles: [],
  year: 2005,
  yearKind: 'release',
  directors: [],
  ids: {},
  kind: 'film',
};
const gem = { pack: 'korean-hidden-gems', gem: 'april-snow' };
const find: FromPage = { type: 'find', mentions: [mention], subjects: [], hasCard: true };
const mark: FromPage = { type: 'mark', ...gem, mark: 'saved', on: true };
const note: FromPage = { type: 'note', ...gem, text: 'With mother.' };
const correct: FromPage = { type: 'correct', ...gem, mention, site: 'Letterboxd', on: true };
const count: FromPage = { type: 'count', gems: 1 };
const silent: FromPage = { type: 'silent' };
const ALL = [find, mark, note, correct, count, silent];

const asked = {
  find: vi.fn(async () => ({ entries: [], matches: [null], leads: [] })),
  mark: vi.fn(async () => ({ saved: true })),
  note: vi.fn(async () => ({ marks: {} })),
  correct: vi.fn(async () => undefined),
  countSilence: vi.fn(async () => undefined),
};
const endSilence = vi.fn(async () => undefined);
const badge = vi.fn(async () => undefined);
const reach = vi.fn(async () => []);
const soon = vi.fn();
let sitesOff: string[] = [];

function say(message: unknown, sender: Sender = PAGE) {
  const library = {
    ...asked,
    settings: async () => ({ ...DEFAULT_SETTINGS, sitesOff }),
    endSilence,
  } as unknown as Library;
  const sync = { now: async () => true, soon, look: () => undefined };
  return answer(message, sender, { openLibrary: async () => library, sync });
}

/** What was done for whoever asked, by name. */
function done(): string[] {
  const all = { ...asked, badge, reach };
  return Object.entries(all).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));
}

beforeEach(() => {
  vi.clearAllMocks();
  sitesOff = [];
  Object.assign(browser, {
    permissions: { contains: async () => true },
    action: { setBadgeText: badge, setBadgeBackgroundColor: async () => undefined },
    scripting: { executeScript: reach, insertCSS: reach, removeCSS: reach },
  });
});

describe('a page of a site', () => {
  it('may ask, change what the user says of a gem, and show its count', async () => {
    for (const message of ALL) await say(message);
    expect(done()).toEqual(['find', 'mark', 'note', 'correct', 'countSilence', 'badge']);
  });

  it('may say which note another one takes the place of', async () => {
    const text = 'With mother.';
    await say({ type: 'note', ...gem, text, over: 'Alone.' });
    expect(asked.note).toHaveBeenLastCalledWith(gem, text, 'Alone.');
  });

  it('may change nothing where its site is off, and is told so', async () => {
    sitesOff = ['letterboxd'];
    expect(await say(find)).toBe('site-off');
    for (const message of [mark, note, correct]) expect(await say(message)).toBeNull();
    expect(done()).toEqual([]);
  });

  it('may change nothing where its permission was taken back', async () => {
    Object.assign(browser.permissions, { contains: async () => false });
    for (const message of [mark, note, correct]) expect(await say(message)).toBeNull();
    expect(done()).toEqual([]);
  });

  it.each([{ type: 'look-here', tabId: 7 }, { type: 'sync' }, { type: 'shared-changed' }])(
    'may not say what our own pages may: $type',
    async (message) => {
      expect(await say(message)).toBeNull();
      expect(done()).toEqual([]);
    },
  );
});

it('a page of ours that changed what devices share has a round follow', async () => {
  const ours = { ...PAGE, url: browser.runtime.getURL('/options.html') };
  expect(await say({ type: 'shared-changed' }, ours)).toBeNull();
  expect(soon).toHaveBeenCalledOnce();
});

it('a mark has a round follow, begun once it is stored: one that looks sooner would miss it', async () => {
  asked.mark.mockImplementationOnce(async () => {
    expect(soon).not.toHaveBeenCalled();
    return { saved: true };
  });
  await say(mark);
  expect(soon).toHaveBeenCalledOnce();
});

describe('nobody hears', () => {
  const { url: _address, ...nowhere } = PAGE;
  const { tab: _tab, ...noTab } = PAGE;
  const { frameId: _frame, ...noFrame } = PAGE;
  it.each<[string, Sender]>([
    ['another extension', { ...PAGE, id: 'another' }],
    ['a frame within a page', { ...PAGE, frameId: 3 }],
    ['what stands in no tab', noTab],
    ['what stands in no frame', noFrame],
    ['what has no address', nowhere],
    ['a page of another extension', { ...PAGE, url: 'chrome-extension://another/popup.html' }],
    ['what is no page', { ...PAGE, url: 'data:text/html,films' }],
    ['a page whose address begins like ours', { ...PAGE, url: `x${browser.runtime.getURL('')}` }],
  ])('%s', async (_who, sender) => {
    for (const message of ALL) expect(await say(message, sender)).toBeNull();
    expect(done()).toEqual([]);
  });
});

describe('nothing is done for', () => {
  const long = 'x'.repeat(MAX_TITLE_LENGTH + 1);
  const many = (what: unknown, limit: number) => Array.from({ length: limit + 1 }, () => what);
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'mark'],
    ['a list', [mark]],
    ['a message of no kind', { ...mark, type: 'erase' }],
    ['a message with something more', { ...mark, force: true }],
    ['a mark that does not exist', { ...mark, mark: 'loved' }],
    ['a gem named by an object', { ...mark, gem: { toString: () => 'april-snow' } }],
    ['a gem of too long a name', { ...mark, gem: long }],
    ['a note that is a book', { ...note, text: 'x'.repeat(1_000_000) }],
    ['no mention', { ...find, mentions: [] }],
    ['too many mentions', { ...find, mentions: many(mention, MAX_MENTIONS_A_MESSAGE) }],
    [
      'a title of a megabyte',
      { ...find, mentions: [{ ...mention, title: 'x'.repeat(1_048_576) }] },
    ],
    [
      'a mention of too many names',
      { ...find, mentions: [{ ...mention, directors: many('x', MAX_NAMES_A_MENTION) }] },
    ],
    ['a mention with something more', { ...find, mentions: [{ ...mention, script: 'x' }] }],
    ['an id that is none', { ...find, mentions: [{ ...mention, ids: { imdb: '../../x' } }] }],
    ['a year before film', { ...find, mentions: [{ ...mention, year: -1 }] }],
    ['a year that is no number', { ...find, mentions: [{ ...mention, year: Number.NaN }] }],
    ['subjects without end', { ...find, subjects: many(0, MAX_MENTIONS_A_MESSAGE) }],
    ['links without end', { ...find, links: many(null, MAX_MENTIONS_A_MESSAGE) }],
    ['a link of a megabyte', { ...find, links: ['x'.repeat(1_048_576)] }],
    ['facts without end', { type: 'scout', facts: many('/film/x/', MAX_FACTS_A_GLANCE) }],
    ['a fact of a megabyte', { type: 'scout', facts: ['x'.repeat(1_048_576)] }],
    ['a correction on a site of too long a name', { ...correct, site: long }],
    ['a correction of half a lead', { ...correct, lead: 0.5 }],
    ['a count below none', { ...count, gems: -1 }],
    ['a count that no badge can show', { ...count, gems: MAX_GEMS_A_PAGE + 1 }],
  ])('%s', async (_what, message) => {
    expect(await say(message)).toBeNull();
    expect(done()).toEqual([]);
  });
});

it('a page that shows a gem gets the card first, in its top frame alone', async () => {
  const found = { entries: [], leads: [], matches: [{ confidence: 'likely' }] };
  asked.find.mockResolvedValueOnce(found as never);
  await say({ ...find, hasCard: false });
  expect(reach).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ target: { tabId: 7, frameIds: [0] }, files: ['/card.js'] }),
  );
});

describe('a page that should name films and names none', () => {
  const NETFLIX: Sender = { ...PAGE, url: 'https://www.netflix.com/browse' };

  it('is counted, but not in a private window', async () => {
    await say(silent, { ...NETFLIX, tab: { id: 7, incognito: true } as Browser.tabs.Tab });
    expect(asked.countSilence).not.toHaveBeenCalled();
    await say(silent, NETFLIX);
    expect(asked.countSilence).toHaveBeenCalledExactlyOnceWith('netflix');
  });

  it('is forgotten once the site names films, which is done once for each time', async () => {
    for (const time of [1, 2]) {
      await say(silent, NETFLIX);
      await say(find, NETFLIX);
      await say(find, NETFLIX);
      expect(endSilence).toHaveBeenCalledTimes(time);
    }
    expect(endSilence).toHaveBeenLastCalledWith('netflix');
  });
});
