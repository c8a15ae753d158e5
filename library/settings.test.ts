import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { newDatabase } from './fixtures/database.ts';
import { changeSettings, readSettings, settingsFrom } from './settings.ts';

it('keeps what makes sense and gives the default for what does not', () => {
  const kept = { theme: 'dark', openDelayMs: 400, sitesOff: ['netflix'], threshold: 500 };
  expect(settingsFrom({ ...kept, leads: 'sometimes', marker: 7 })).toEqual({
    ...DEFAULT_SETTINGS,
    ...kept,
  });
  expect(settingsFrom({ openDelayMs: -1, threshold: 0 })).toEqual(DEFAULT_SETTINGS);
});

it('makes settings of anything, and leaves settings as they are', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const settings = settingsFrom(value);
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
      expect(settingsFrom(settings)).toEqual(settings);
    }),
  );
});

it('keeps changes of different pages beside each other', async () => {
  const db = await newDatabase();
  expect(await readSettings(db)).toEqual(DEFAULT_SETTINGS);
  await Promise.all([
    changeSettings(db, { theme: 'dark' }),
    changeSettings(db, { sitesOff: ['letterboxd'] }),
  ]);
  expect(await readSettings(db)).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    sitesOff: ['letterboxd'],
  });
});
