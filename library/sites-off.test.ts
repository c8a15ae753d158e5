import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { forgetDatabases } from './fixtures/database.ts';
import { APRIL_SNOW, packOf } from './fixtures/gems.ts';
import { libraryOpener } from './opening.ts';
import { settingsFromCopy } from './sites-off.ts';

const opener = () =>
  libraryOpener({ version: () => '1.0.0', read: async () => packOf('p', [APRIL_SNOW]) });
const copied = () => browser.storage.local.get(null);

beforeEach(async () => {
  forgetDatabases();
  await browser.storage.local.clear();
});

it('a site that is off stays off where the database cannot be opened', async () => {
  await (await opener()()).changeSettings({ sitesOff: ['mubi'], theme: 'dark' });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('denied');
  });
  const library = await opener()();
  expect(library.degraded).toBe(true);
  expect(await library.settings()).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['mubi'] });
});

it('is known of a site that another context turned off and on again', async () => {
  const here = await opener()();
  const there = await opener()();
  await here.changeSettings({ sitesOff: ['mubi'] });
  await there.changeSettings({ sitesOff: ['mubi', 'plex'] });
  await here.changeSettings({ sitesOff: ['mubi'] });
  expect(await copied()).toEqual({ sitesOff: ['mubi'] });
  await there.changeSettings({ sitesOff: [] });
  expect(await copied()).toEqual({});
});

it('is copied as the settings are read, where it is not there: from before, from a backup, from a device', async () => {
  await (await opener()()).changeSettings({ sitesOff: ['mubi'] });
  await browser.storage.local.clear();
  const library = await opener()();
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
  await library.settings();
  await library.settings();
  await library.settings();
  expect(await copied()).toEqual({ sitesOff: ['mubi'] });
  expect(set).toHaveBeenCalledTimes(2);
});

it('is none where there is no copy, none of this version, or it cannot be read', async () => {
  expect(await settingsFromCopy()).toEqual(DEFAULT_SETTINGS);
  await browser.storage.local.set({ sitesOff: 'mubi' });
  expect(await settingsFromCopy()).toEqual(DEFAULT_SETTINGS);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
  expect(await settingsFromCopy()).toEqual(DEFAULT_SETTINGS);
});
