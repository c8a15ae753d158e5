import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { setSitesOff, type SettingsKeeper, withSites } from './site-switch.ts';

function keeper(settings: Settings): SettingsKeeper {
  let kept = settings;
  return {
    settings: async () => kept,
    changeSettings: async (changes) => {
      kept = { ...kept, ...changes };
      return kept;
    },
  };
}

describe('withSites', () => {
  it('adds a site once, and takes away no other', () => {
    expect(withSites([], ['letterboxd'], true)).toEqual(['letterboxd']);
    expect(withSites(['letterboxd', 'mubi'], ['letterboxd'], true)).toEqual(['mubi', 'letterboxd']);
    expect(withSites(['letterboxd', 'mubi'], ['letterboxd'], false)).toEqual(['mubi']);
    expect(withSites(['mubi'], ['letterboxd'], false)).toEqual(['mubi']);
    expect(withSites(['mubi', 'plex'], ['mubi', 'tubi', 'plex'], false)).toEqual([]);
  });
});

describe('setSitesOff', () => {
  it('keeps what is switched beside the other sites, then has every tab ask again', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    const library = keeper({ ...DEFAULT_SETTINGS, theme: 'dark', sitesOff: ['mubi'] });
    const now = await setSitesOff(library, ['letterboxd'], true);
    expect(now).toMatchObject({ theme: 'dark', sitesOff: ['mubi', 'letterboxd'] });
    expect(await library.settings()).toEqual(now);
    expect(told).toHaveBeenCalledExactlyOnceWith(7, { type: 'ask-again' });
  });

  it('tells nobody where nothing could be kept', async () => {
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    const library = {
      ...keeper(DEFAULT_SETTINGS),
      changeSettings: () => Promise.reject(new Error('full')),
    };
    await expect(setSitesOff(library, ['letterboxd'], true)).rejects.toThrow('full');
    expect(told).not.toHaveBeenCalled();
  });
});
