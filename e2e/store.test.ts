/** docs/store/permissions.md gives a reason for each permission in the manifests, and for no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections } from '../scripts/store/texts.ts';
import { BUILT_EXTENSION } from './driver/chromium.ts';
import { BUILT_ADDON } from './driver/firefox.ts';

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
}

/** Of Chrome's form, for each permission. */
const ROOM = 1_000;

const reasons = sections('permissions.md');

describe.each([
  ['Chromium', BUILT_EXTENSION],
  ['Firefox', BUILT_ADDON],
])('the permissions for %s', (_browser, folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const asked = [
    ...manifest.permissions,
    ...(manifest.optional_permissions ?? []),
    ...manifest.host_permissions,
  ];

  it('have each their reason, and nothing else has one', () => {
    expect([...reasons.keys()].toSorted()).toEqual(
      [...asked, 'Optional addresses', 'Remote code'].toSorted(),
    );
  });
});

it('the reasons say something and fit into the form', () => {
  for (const [name, reason] of reasons) {
    expect(reason.length, name).toBeGreaterThan(60);
    expect(reason.length, name).toBeLessThanOrEqual(ROOM);
  }
});
