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

describe.each([
  ['Chromium', BUILT_EXTENSION, '133'],
  ['Firefox', BUILT_ADDON, '153.0'],
])('the manifest for %s', (_browser, folder, oldest) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((name) => !AT_MOST.has(name))).toEqual([]);
    expect(manifest.host_permissions).toEqual(['https://letterboxd.com/*']);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
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

  it('runs the spotter and the site reader on Letterboxd alone', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['https://letterboxd.com/*'],
        css: ['marker.css'],
        js: ['spotter.js', 'sites/letterboxd.js'],
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
