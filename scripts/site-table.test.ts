/** Holds docs/sites.md against the sites, and every site against what it has to bring. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SITE_TABLE, siteTable } from './site-table.ts';

const MATCH = 'https://films.test/*';

const ABOUT = {
  reads: ['cards'],
  known: 'Well: from a sample.',
  neverSeen: 'Anything else.',
  matches: [MATCH],
};

describe('the repository', () => {
  it('has all that each site needs, and docs/sites.md says so', async () => {
    const table = await siteTable();
    expect('problems' in table ? table.problems : []).toEqual([]);
    expect(
      readFileSync(SITE_TABLE, 'utf8'),
      'docs/sites.md is not what the sites say. Write it anew: npm run sites',
    ).toBe('text' in table ? table.text : '');
  });
});

describe('a site', () => {
  let folder: string;
  let places: { sites: string; pages: string };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sites-'));
    places = { sites: join(folder, 'sites'), pages: join(folder, 'pages') };
    mkdirSync(places.sites);
    addSite('sample', MATCH);
    addPages('sample');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function addSite(id: string, match: string): void {
    const site = { name: `The ${id}`, kind: 'films', matches: [match] };
    writeFileSync(join(places.sites, `${id}.ts`), `export default ${JSON.stringify(site)};`);
  }

  function addPages(id: string, about: unknown = ABOUT, page = 'title.html'): void {
    const pages = join(places.pages, id);
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, page), '');
    if (about !== null) writeFileSync(join(pages, 'about.json'), JSON.stringify(about));
  }

  async function problems(): Promise<string[]> {
    const table = await siteTable(places);
    return 'problems' in table ? table.problems : [];
  }

  it('gets a row with all that is known of it', async () => {
    const table = await siteTable(places);
    const row = 'text' in table ? table.text.split('\n').at(-2) : '';
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'The sample',
      'films',
      '`https://films.test/*`',
      'cards',
      'Well: from a sample.',
      'Anything else.',
      '',
    ]);
  });

  it('without pages or facts is told of both', async () => {
    addSite('bare', MATCH);
    expect(await problems()).toEqual([
      'e2e/pages/bare has no page that sites/bare.ts is held against.',
      'e2e/pages/bare/about.json is missing.',
    ]);
  });

  it('with an address more or less than its facts say is told', async () => {
    addSite('sample', '*://*/*');
    expect(await problems()).toEqual([
      'e2e/pages/sample/about.json: matches: must be those of sites/sample.ts: ["*://*/*"].',
    ]);
    addSite('sample', MATCH);
    addPages('sample', { ...ABOUT, matches: [] });
    expect(await problems()).toEqual([
      `e2e/pages/sample/about.json: matches: must be those of sites/sample.ts: ["${MATCH}"].`,
    ]);
  });

  it('with an address that is still an example is told', async () => {
    addSite('sample', 'https://www.sample.example/*');
    addPages('sample', { ...ABOUT, matches: ['https://www.sample.example/*'] });
    expect(await problems()).toEqual(['sites/sample.ts still has an example for its address.']);
  });

  it.each([
    ['reads', { ...ABOUT, reads: [] }],
    ['known', { ...ABOUT, known: '' }],
    ['known', { ...ABOUT, known: 'Well | from a sample.' }],
    ['neverSeen', { ...ABOUT, neverSeen: 'nothing' }],
    ['matches', { ...ABOUT, matches: undefined }],
    ['more', { ...ABOUT, more: '' }],
  ])('is told what is wrong with %j', async (field, about) => {
    addPages('sample', about);
    const [problem, ...others] = await problems();
    expect(problem).toMatch(`e2e/pages/sample/about.json: ${field}: `);
    expect(others).toEqual([]);
  });
});
