/**
 * npm run sites
 *
 * Writes docs/sites.md: every site, what is read of it, and how well its markup is known. The facts
 * are the site's own file and `e2e/pages/<id>/about.json`.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import type { Site } from '../sites/site.ts';
import { defaultExport } from './build/default-export.ts';
import { siteScripts } from './build/site-scripts.ts';

const ROOT = resolve(import.meta.dirname, '..');

export const SITE_TABLE = join(ROOT, 'docs/sites.md');

/** Where the facts are; tests have other places. */
export interface Places {
  sites: string;
  pages: string;
}

const HERE: Places = { sites: join(ROOT, 'sites'), pages: join(ROOT, 'e2e/pages') };

const sentence = v.pipe(
  v.string(),
  v.regex(/^\p{Lu}[^\n|]+\.$/u, 'must be one sentence, with a full stop and no line break'),
);

/** What is known of a site's markup, in a file beside the pages that it is held against. */
const aboutSchema = v.strictObject({
  /** What the reader reads, in a few words each: `cards`, `title pages`. */
  reads: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[^\n|]+$/, 'must be a few words'))),
    v.minLength(1, 'must name at least one thing that is read'),
  ),
  /** How well, from what, captured when. */
  known: sentence,
  neverSeen: sentence,
  /** Where the extension may be let in for this site: said here too, so that no other address slips in. */
  matches: v.array(v.string()),
});

type About = v.InferOutput<typeof aboutSchema>;

interface Row extends About {
  site: Site;
}

/** @returns the exit code: 1 where a site lacks something. */
export async function main(): Promise<number> {
  const table = await siteTable();
  if ('problems' in table) {
    console.error(table.problems.join('\n'));
    return 1;
  }
  writeFileSync(SITE_TABLE, table.text);
  console.log('docs/sites.md was written.');
  return 0;
}

/**
 * @returns the whole text of docs/sites.md, or everything that keeps it from being written, a sentence
 * each.
 */
export async function siteTable(
  places: Places = HERE,
): Promise<{ text: string } | { problems: string[] }> {
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const { id, inputPath } of siteScripts(places.sites)) {
    const about = readAbout(join(places.pages, id), id);
    problems.push(...about.problems);
    const site = await defaultExport<Site>(inputPath);
    if (site.matches.some((match) => match.includes('.example/'))) {
      problems.push(`sites/${id}.ts still has an example for its address.`);
    }
    if (about.value && !isDeepStrictEqual(about.value.matches, site.matches)) {
      problems.push(
        `e2e/pages/${id}/about.json: matches: must be those of sites/${id}.ts: ${JSON.stringify(site.matches)}.`,
      );
    }
    if (about.value) rows.push({ site, ...about.value });
  }
  return problems.length > 0 ? { problems } : { text: await write(rows) };
}

/** What a site's folder of pages says about it, with everything that is wrong there. */
function readAbout(folder: string, id: string): { value?: About; problems: string[] } {
  const problems: string[] = [];
  const where = `e2e/pages/${id}`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  if (!files.some((file) => file.endsWith('.html'))) {
    problems.push(`${where} has no page that sites/${id}.ts is held against.`);
  }
  if (!files.includes('about.json')) {
    return { problems: [...problems, `${where}/about.json is missing.`] };
  }
  const text: unknown = JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8'));
  const parsed = v.safeParse(aboutSchema, text);
  if (parsed.success) return { value: parsed.output, problems };
  for (const issue of parsed.issues) {
    problems.push(`${where}/about.json: ${v.getDotPath(issue) ?? 'it'}: ${issue.message}.`);
  }
  return { problems };
}

async function write(rows: Row[]): Promise<string> {
  const sorted = rows.toSorted(
    (a, b) => a.site.kind.localeCompare(b.site.kind) || a.site.name.localeCompare(b.site.name),
  );
  const lines = sorted.map(({ site, reads, known, neverSeen }) => {
    const addresses = site.matches.map((match) => `\`${match}\``).join(' ');
    const cells = [site.name, site.kind, addresses, reads.join(', '), known, neverSeen];
    return `| ${cells.join(' | ')} |`;
  });
  const text = `# Sites

Written by \`npm run sites\` from \`sites/*.ts\` and \`e2e/pages/*/about.json\`; change it there. All readers are held against pages made by hand. How well each knows the real site is told here, for markup changes: \`npm run spot\` shows what is read of a page that you saved.

| site | kind | addresses | what is read | how well it is known | never seen |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
  return format(text, { ...(await resolveConfig(SITE_TABLE)), parser: 'markdown' });
}
