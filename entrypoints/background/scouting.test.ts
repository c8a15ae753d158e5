import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import type { Confidence } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import type { Found, FoundLead } from '../../messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { answerScout, callScoutFor, callSpotterIn } from './scouting.ts';

const SPOTTING = ['/spotter.js', '/sites/letterboxd.js'];
const FILM = ['/film/april-snow/', 'April Snow (2005)'];
const SENDER = {
  url: 'https://letterboxd.com/films/',
  frameId: 0,
  tab: { id: 7 },
} as Browser.runtime.MessageSender;

const executeScript = vi.fn<(injection: { files: string[] }) => Promise<unknown[]>>(async () => []);
const insertCSS = vi.fn(async () => undefined);
const named = vi.fn();
const find = vi.fn<Library['find']>();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(browser, {
    permissions: { contains: async () => true },
    scripting: { executeScript, insertCSS, removeCSS: async () => undefined },
  });
});

function libraryOf(settings: Partial<Settings>): Library {
  return {
    settings: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
    find,
  } as Partial<Library> as Library;
}

/** @returns what came into the page of a scout that asks about one film, or cannot tell. */
async function called(found: Partial<Found>, facts: string[] | null = FILM, settings = {}) {
  find.mockResolvedValue({ entries: [], matches: [null], leads: [], ...found });
  const library = libraryOf(settings);
  const answer = await answerScout(facts, SENDER, library, named);
  const files = executeScript.mock.calls.flatMap(([injection]) => injection.files);
  expect(answer).toBe(files.length > 0);
  return files;
}

const match = (confidence: Confidence) => ({ matches: [{ entry: 0, confidence, evidence: [] }] });

it('calls nobody where no film matters', async () => {
  expect(await called({})).toEqual([]);
  expect(named).toHaveBeenCalledOnce();
});

it('calls the spotter with the card, in one go, where there is something to show', async () => {
  expect(await called(match('certain'))).toEqual([...SPOTTING, '/card.js']);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ target: { tabId: 7, frameIds: [0] } }),
  );
  expect(insertCSS).not.toHaveBeenCalled();
});

it('has markers drawn as the user wants them', async () => {
  await called(match('likely'), FILM, { marker: 'clear' });
  expect(insertCSS).toHaveBeenCalledOnce();
});

it('calls the spotter alone where it is for the spotter to tell', async () => {
  expect(await called(match('possible'))).toEqual(SPOTTING);
  executeScript.mockClear();
  expect(await called({}, null)).toEqual(SPOTTING);
  executeScript.mockClear();
  expect(await called({}, ['no facts'])).toEqual(SPOTTING);
});

it.each<[string, Partial<Found>]>([
  ['certain', match('certain')],
  ['a lead', { leads: [{ mention: 0, entry: 0, lead: 0, confidence: 'certain', evidence: [] }] }],
])(
  'leaves it to the spotter where an address alone speaks against what is %s',
  async (_, found) => {
    find.mockImplementation(async ([mention]) => ({
      entries: [],
      matches: [null],
      leads: [],
      ...(mention?.ids.letterboxd ? {} : found),
    }));
    expect(await answerScout(FILM, SENDER, libraryOf({ leads: 'everywhere' }), named)).toBe(true);
    expect(executeScript.mock.calls.flatMap(([{ files }]) => files)).toEqual(SPOTTING);
  },
);

it('calls nobody where the site is off', async () => {
  expect(await called(match('certain'), FILM, { sitesOff: ['letterboxd'] })).toEqual([]);
  expect(await called({}, null, { sitesOff: ['letterboxd'] })).toEqual([]);
});

it('asks for leads only where they are wanted everywhere, and shows them there', async () => {
  const lead: FoundLead = {
    mention: 0,
    entry: 0,
    lead: 0,
    confidence: 'certain',
    evidence: [],
  };
  expect(await called({})).toEqual([]);
  expect(find.mock.lastCall?.[1]).toEqual([]);
  expect(await called({ leads: [lead] }, FILM, { leads: 'everywhere' })).toContain('/card.js');
  expect(find.mock.lastCall?.[1]).toEqual([0]);
});

it('says that nobody came where the page is out of reach', async () => {
  executeScript.mockRejectedValueOnce(new Error('No tab with id: 7'));
  expect(await answerScout(null, SENDER, libraryOf({}), named)).toBe(false);
});

it('has the spotter come where the popup looks, but not to a site that is off or none of ours', async () => {
  const page = { id: 7, url: 'https://letterboxd.com/films/' };
  expect(await callSpotterIn(page, libraryOf({ sitesOff: ['letterboxd'] }))).toBe(false);
  expect(await callSpotterIn({ ...page, url: 'https://example.org/' }, libraryOf({}))).toBe(false);
  expect(executeScript).not.toHaveBeenCalled();
  expect(await callSpotterIn(page, libraryOf({}))).toBe(true);
});

it('has the scout come for a lookout, into its top frame, where the site has one', async () => {
  expect(await callScoutFor(SENDER)).toBe(true);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      target: { tabId: 7, frameIds: [0] },
      files: ['/scouts/letterboxd.js'],
    }),
  );
  executeScript.mockClear();
  expect(await callScoutFor({ ...SENDER, frameId: 3 })).toBe(false);
  expect(await callScoutFor({ ...SENDER, url: 'https://mubi.com/' })).toBe(false);
  expect(await callScoutFor({ ...SENDER, url: 'https://example.org/' })).toBe(false);
  expect(executeScript).not.toHaveBeenCalled();
});

it('says to a lookout that nobody came where the page is out of reach', async () => {
  executeScript.mockRejectedValueOnce(new Error('No tab with id: 7'));
  expect(await callScoutFor(SENDER)).toBe(false);
});
