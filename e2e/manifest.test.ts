/** What the extension may do, pinned: a wider permission must be a decision. */
import { readdirSync, readFileSync } from 'node:fs';
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

/** Addresses that each site may be granted, as `e2e/pages/<id>/about.json` says. */
const addressesOf = (site: string) =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, 'pages', site, 'about.json'), 'utf8')) as {
      matches: string[];
    }
  ).matches;

/** What Underseen is for works without a question; every other site waits until the user wants it. */
const DECLARED = 'letterboxd';
const OPTIONAL = readdirSync(join(import.meta.dirname, 'pages'))
  .filter((site) => site !== DECLARED)
  .flatMap(addressesOf);

describe.each([
  ['Chromium', BUILT_EXTENSION, '133'],
  ['Firefox', BUILT_ADDON, '153.0'],
])('the manifest for %s', (_browser, folder, oldest) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    // `activeTab` lets the user have Underseen look at a page that it does not know.
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions).toEqual(['https://letterboxd.com/*']);
    expect(manifest.optional_host_permissions?.toSorted()).toEqual(OPTIONAL.toSorted());
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
