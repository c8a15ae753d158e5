import { beforeEach, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import type { Confidence } from '../../film.ts';
import type { Library } from '../../library/library.ts';
import type { Found } from '../../messages.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { FACTS_SEPARATOR } from '../../sites/letterboxd/poster.ts';
import { answerScout } from './scouting.ts';

const SPOTTING = ['/spotter.js', '/sites/letterboxd.js'];
const FILM = ['/film/april-snow/', 'April Snow (2005)', '{"uid":"film:4233"}'].join(
  FACTS_SEPARATOR,
);
const SENDER = {
  url: 'https://letterboxd.com/films/',
  frameId: 0,
  tab: { id: 7 },
} as Browser.runtime.MessageSender;

const executeScript = vi.fn<(injection: { files: string[] }) => Promise<unknown[]>>(async () => []);
const insertCSS = vi.fn(async () => undefined);
const named = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(browser, {
    permissions: { contains: async () => true },
    scripting: { executeScript, insertCSS },
  });
});

/** @returns what came into the page of a scout that asks about one film, or cannot tell. */
async function called(found: Partial<Found>, films: string[] | null = [FILM], settings = {}) {
  const library = {
    settings: async () => ({ ...DEFAULT_SETTINGS, ...settings }),
    find: async () => ({ entries: [], matches: [null], leads: [], ...found }),
  } as unknown as Library;
  const answer = await answerScout(films, SENDER, library, named);
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
  expect(executeScript).toHaveBeenCalledOnce();
  expect(insertCSS).not.toHaveBeenCalled();
});

it('has markers drawn as the user wants them', async () => {
  await called(match('likely'), [FILM], { marker: 'clear' });
  expect(insertCSS).toHaveBeenCalledOnce();
});

it('calls the spotter alone where it is for the spotter to tell', async () => {
  expect(await called(match('possible'))).toEqual(SPOTTING);
  executeScript.mockClear();
  expect(await called({}, null)).toEqual(SPOTTING);
  executeScript.mockClear();
  expect(await called({}, ['no facts'])).toEqual(SPOTTING);
});

it('calls nobody where the site is off', async () => {
  expect(await called(match('certain'), [FILM], { sitesOff: ['letterboxd'] })).toEqual([]);
  expect(await called({}, null, { sitesOff: ['letterboxd'] })).toEqual([]);
});
