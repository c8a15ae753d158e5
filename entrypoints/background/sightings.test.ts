import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import type { Confidence, Gem, PackInfo } from '../../film.ts';
import type { Found, FoundMatch } from '../../messages.ts';
import type { KnownSite } from '../../sites/site.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { addressAt, rememberSightings } from './sightings.ts';

const MUBI = 'https://mubi.com/en/showing?utm=1#top';

function sender(changes: Partial<Browser.runtime.MessageSender> = {}) {
  return {
    url: MUBI,
    frameId: 0,
    tab: { incognito: false },
    ...changes,
  } as Browser.runtime.MessageSender;
}

function found(...confidences: (Confidence | null)[]): Found {
  const matches = confidences.map((confidence): FoundMatch | null =>
    confidence === null ? null : { entry: 0, confidence, evidence: [] },
  );
  const entry = { pack: { id: 'p' } as PackInfo, gem: { id: 'paju' } as Gem, marks: {} };
  return { entries: [entry], matches, leads: [] };
}

async function remembered(
  from: Browser.runtime.MessageSender,
  what: Found,
  links: (string | null)[],
): Promise<unknown> {
  const sighted = vi.fn(async () => {});
  await rememberSightings(from, what, links, { sighted } as Partial<Library> as Library);
  return sighted.mock.calls.flat(2);
}

const met = (address: string) => ({
  gem: { pack: 'p', gem: 'paju' },
  site: { id: 'mubi', name: 'MUBI' },
  address,
});

describe('what is remembered', () => {
  it('is a gem that is sure enough to be marked, at its own address on the service', async () => {
    const links = [null, 'https://mubi.com/en/films/paju?from=x#y', 'https://mubi.com/z'];
    expect(await remembered(sender(), found(null, 'likely', 'possible'), links)).toEqual([
      met('https://mubi.com/en/films/paju'),
    ]);
  });

  it.each([
    ['no link', null],
    ['a link to elsewhere', 'https://evil.example/films/paju'],
    ['a link that only looks like the service', 'https://mubi.com.evil.example/films/paju'],
    ['a script', 'javascript:alert(1)'],
    ['an address without its lock', 'http://mubi.com/films/paju'],
    ['no address at all', 'films paju'],
    ['a link without end', `https://mubi.com/${'x'.repeat(3000)}`],
  ])('with %s, it is the page’s address without what is searched there', async (_what, link) => {
    expect(await remembered(sender(), found('certain'), [link])).toEqual([
      met('https://mubi.com/en/showing'),
    ]);
  });

  it.each([
    ['a private window', sender({ tab: { incognito: true } as Browser.tabs.Tab })],
    ['no tab', sender({ tab: undefined } as never)],
    ['a frame', sender({ frameId: 3 })],
    ['a site that streams nothing', sender({ url: 'https://letterboxd.com/film/paju/' })],
    ['a page of no site', sender({ url: 'https://example.org/' })],
  ])('is nothing of %s', async (_what, from) => {
    expect(await remembered(from, found('certain'), [null])).toEqual([]);
  });
});

describe('an address that is kept', () => {
  const site = (address: string) => siteAt(address) as KnownSite;

  it('keeps the part of a query that names the film, and nothing else', () => {
    const video = 'https://www.youtube.com/watch?v=abc&t=12s&list=x';
    expect(addressAt(site(video), video)).toBe('https://www.youtube.com/watch?v=abc');
    const card = 'https://www.netflix.com/browse?trackId=1&jbv=123';
    expect(addressAt(site(card), card)).toBe('https://www.netflix.com/browse?jbv=123');
  });

  it('has no name or password in it', () => {
    const address = 'https://me:secret@mubi.com/films/paju';
    expect(addressAt(site(MUBI), address)).toBe('https://mubi.com/films/paju');
  });
});
