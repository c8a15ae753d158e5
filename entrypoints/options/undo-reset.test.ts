import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { undoneReset } from './undo-reset.ts';

const before: Settings = {
  ...DEFAULT_SETTINGS,
  theme: 'dark',
  threshold: 500,
  sitesOff: ['mubi', 'plex'],
};

it('gives back what was reset, and no more', () => {
  expect(undoneReset(before, DEFAULT_SETTINGS)).toEqual({
    theme: 'dark',
    threshold: 500,
    sitesOff: ['mubi', 'plex'],
  });
  expect(undoneReset(DEFAULT_SETTINGS, DEFAULT_SETTINGS)).toEqual({});
});

it('leaves what was set since, on the page or elsewhere', () => {
  const now: Settings = { ...DEFAULT_SETTINGS, theme: 'light', leads: 'off', sitesOff: ['plex'] };
  expect(undoneReset(before, now)).toEqual({ threshold: 500, sitesOff: ['plex', 'mubi'] });
  expect(undoneReset(before, before)).toEqual({});
});
