/** What the extension may do, pinned: a wider permission must be a decision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_EXTENSION } from './driver/chromium.ts';
import { BUILT_ADDON } from './driver/firefox.ts';

interface Manifest {
  manifest_version: number;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string } };
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: object[];
  commands: object;
  options_ui: object;
  web_accessible_resources?: unknown;
  content_security_policy?: unknown;
}

const AT_MOST = new Set(['storage', 'scripting', 'alarms', 'activeTab', 'unlimitedStorage']);

/** Every site beside Letterboxd: asked for when the user wants it, and no other. */
const OPTIONAL = [
  'https://tv.apple.com/*',
  'https://asianwiki.com/*',
  'https://www.criterionchannel.com/*',
  'https://films.criterionchannel.com/*',
  'https://www.criterion.com/*',
  'https://www.disneyplus.com/*',
  'https://www.hancinema.net/*',
  'https://play.hbomax.com/*',
  'https://www.hbomax.com/*',
  'https://play.max.com/*',
  'https://www.hotstar.com/*',
  'https://www.hulu.com/*',
  'https://www.imdb.com/*',
  'https://m.imdb.com/*',
  'https://www.justwatch.com/*',
  'https://www.kanopy.com/*',
  'https://www.kmdb.or.kr/*',
  'https://www.kocowa.com/*',
  'https://mubi.com/*',
  'https://mydramalist.com/*',
  'https://www.mydramalist.com/*',
  'https://www.netflix.com/*',
  'https://www.paramountplus.com/*',
  'https://www.peacocktv.com/*',
  'https://watch.plex.tv/*',
  'https://app.plex.tv/*',
  'https://www.primevideo.com/*',
  'https://www.amazon.com/gp/video/*',
  'https://www.amazon.com/*/video/detail/*',
  'https://www.amazon.ca/gp/video/*',
  'https://www.amazon.ca/*/video/detail/*',
  'https://www.amazon.com.au/gp/video/*',
  'https://www.amazon.com.au/*/video/detail/*',
  'https://www.amazon.com.br/gp/video/*',
  'https://www.amazon.com.br/*/video/detail/*',
  'https://www.amazon.com.mx/gp/video/*',
  'https://www.amazon.com.mx/*/video/detail/*',
  'https://www.amazon.co.jp/gp/video/*',
  'https://www.amazon.co.jp/*/video/detail/*',
  'https://www.amazon.co.uk/gp/video/*',
  'https://www.amazon.co.uk/*/video/detail/*',
  'https://www.amazon.de/gp/video/*',
  'https://www.amazon.de/*/video/detail/*',
  'https://www.amazon.es/gp/video/*',
  'https://www.amazon.es/*/video/detail/*',
  'https://www.amazon.fr/gp/video/*',
  'https://www.amazon.fr/*/video/detail/*',
  'https://www.amazon.in/gp/video/*',
  'https://www.amazon.in/*/video/detail/*',
  'https://www.amazon.it/gp/video/*',
  'https://www.amazon.it/*/video/detail/*',
  'https://www.amazon.nl/gp/video/*',
  'https://www.amazon.nl/*/video/detail/*',
  'https://www.rottentomatoes.com/*',
  'https://editorial.rottentomatoes.com/*',
  'https://www.themoviedb.org/*',
  'https://trakt.tv/*',
  'https://classic.trakt.tv/*',
  'https://app.trakt.tv/*',
  'https://tubitv.com/*',
  'https://www.tubitv.com/*',
  'https://www.tving.com/*',
  'https://www.viki.com/*',
  'https://watcha.com/*',
  'https://pedia.watcha.com/*',
  'https://www.wavve.com/*',
  'https://*.wikipedia.org/*',
  'https://www.youtube.com/*',
  'https://m.youtube.com/*',
];

describe.each([
  ['Chromium', BUILT_EXTENSION, '133'],
  ['Firefox', BUILT_ADDON, '153.0'],
])('the manifest for %s', (_browser, folder, oldest) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((name) => !AT_MOST.has(name))).toEqual([]);
    // Without it nobody could have Underseen look at a page that it does not know.
    expect(manifest.permissions).toContain('activeTab');
    expect(manifest.host_permissions).toEqual(['https://letterboxd.com/*']);
    expect(manifest.optional_host_permissions).toEqual(OPTIONAL);
  });

  it('has one command, and its options in a tab', () => {
    expect(manifest.commands).toEqual({
      'next-gem': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_nextGemCommand__',
      },
    });
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
  });

  it('shows nothing to web pages and loosens no policy', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
  });

  it('runs on Letterboxd alone: a scout where the address says that there are films, else a lookout', () => {
    const matches = ['https://letterboxd.com/*'];
    const filmPages = [
      'https://letterboxd.com/film/*',
      'https://letterboxd.com/films/*',
      'https://letterboxd.com/*/films/*',
      'https://letterboxd.com/*/list/*',
      'https://letterboxd.com/*/watchlist/*',
      'https://letterboxd.com/director/*',
    ];
    const css = ['marker.css'];
    expect(manifest.content_scripts).toEqual([
      {
        matches,
        include_globs: filmPages,
        css,
        js: ['scouts/letterboxd.js'],
        run_at: 'document_start',
      },
      {
        matches,
        exclude_globs: filmPages,
        css,
        js: ['lookouts/letterboxd.js'],
        run_at: 'document_end',
      },
    ]);
  });

  it('names the oldest browser that it is known to work in', () => {
    expect(
      manifest.minimum_chrome_version ??
        manifest.browser_specific_settings?.gecko.strict_min_version,
    ).toBe(oldest);
  });
});
