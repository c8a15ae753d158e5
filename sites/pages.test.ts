// @vitest-environment happy-dom
/** Every site is held against its pages in e2e/pages: a new site brings its own and edits nothing here. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteScripts } from '../scripts/build/site-scripts.ts';
import { type ExpectedPage, expectMentions } from './reading/expected-mentions.ts';
import { openPage, readAll } from './reading/open-page.ts';
import type { Site } from './site.ts';

const PAGES = join(import.meta.dirname, '../e2e/pages');

describe.each(siteScripts(import.meta.dirname))('$id', ({ id, inputPath }) => {
  const folder = join(PAGES, id);

  it('has pages', () => {
    expect(existsSync(join(folder, 'expected.json')), `e2e/pages/${id}/expected.json`).toBe(true);
    const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as object;
    expect(Object.keys(expected).toSorted()).toEqual(files.toSorted());
    expect(files.length).toBeGreaterThan(0);
  });

  const expected = existsSync(join(folder, 'expected.json'))
    ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
        string,
        ExpectedPage
      >)
    : {};

  it.each(Object.entries(expected))('%s', async (file, { as, mentions }) => {
    const { default: site } = (await import(inputPath)) as { default: Site };
    const page = openPage(readFileSync(join(folder, file), 'utf8'), as);
    const found = readAll(site, page);
    expectMentions(found, mentions);
    const shouldHaveSome = site.showsFilms?.(new URL(as)) ?? false;
    expect(shouldHaveSome && found.length === 0, 'an address of films without any').toBe(false);
  });
});
