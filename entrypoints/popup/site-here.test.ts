import { describe, expect, it } from 'vitest';
import type { KnownSite } from '../../sites/site.ts';
import { siteHere } from './site-here.ts';

const SITE: KnownSite = {
  id: 'somewhere',
  name: 'Somewhere',
  kind: 'films',
  matches: ['https://somewhere.example/*'],
  declared: false,
  scouted: false,
};
const silent = { site: SITE, answered: false, granted: true, sitesOff: [] };

describe('the site of the page', () => {
  it('is read where a spotter answered, wherever that is', () => {
    expect(siteHere({ ...silent, answered: true })).toEqual({ state: 'read', site: SITE });
    expect(siteHere({ ...silent, site: null, answered: true })).toEqual({
      state: 'read',
      site: null,
    });
  });

  it('is off where the user turned it off, or never allowed it', () => {
    const off = { state: 'off', site: SITE };
    expect(siteHere({ ...silent, sitesOff: ['somewhere'] })).toEqual({ ...off, why: 'switch' });
    expect(siteHere({ ...silent, granted: false, sitesOff: ['somewhere'] })).toEqual({
      ...off,
      why: 'permission',
    });
  });

  it('has to be loaded anew where it is on and nobody answered', () => {
    expect(siteHere({ ...silent, sitesOff: ['elsewhere'] })).toEqual({
      state: 'unread',
      site: SITE,
    });
  });

  it('is unknown for any other page', () => {
    expect(siteHere({ ...silent, site: null })).toEqual({ state: 'unknown' });
  });
});
