/**
 * npm run spot -- <saved page> [--as <address>] [--pack <file>] [--json]
 *
 * Opens a saved page in a headless browser as its address, with all other network blocked, and prints
 * each mention as the background received it and judged it. With a web address in place of a file it
 * opens a visible browser for a person. Every site counts as granted.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchWithAllSites } from '../e2e/driver/all-sites.ts';
import { type Spotted, spotSavedPage } from '../e2e/driver/spot-page.ts';
import { buildOnce } from './build.ts';

const USAGE =
  'Usage: npm run spot -- <saved page or web address> [--as <address>] [--pack <file>] [--json]';

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, pack: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [target] = positionals;
  if (!target || positionals.length > 1) throw new Error(USAGE);
  await buildOnce('chrome');
  if (/^https?:\/\//.test(target)) return visit(target, values.pack);
  if (!existsSync(target)) throw new Error(`There is no file ${target}.`);
  const html = readFileSync(target, 'utf8');
  const address = values.as ?? canonicalAddress(html);
  if (!address) {
    throw new Error(`${target} does not name its own address; give one with --as <address>.`);
  }
  const chromium = await launchWithAllSites(values.pack ? { pack: values.pack } : {});
  try {
    const spotted = await spotSavedPage(chromium, address, html);
    for (const row of spotted) console.log(values.json ? JSON.stringify(row) : tabSeparated(row));
    console.error(summary(address, spotted));
  } finally {
    await chromium.close();
  }
  return 0;
}

/** Shows a live page to a person, with the extension on; ends when the window is closed. */
async function visit(address: string, pack: string | undefined): Promise<number> {
  const chromium = await launchWithAllSites({ visible: true, ...(pack ? { pack } : {}) });
  const closed = new Promise((done) => {
    chromium.context.once('close', done);
  });
  const page = await chromium.context.newPage();
  await page.goto(address);
  console.error('Close the window to end.');
  await closed;
  await chromium.close();
  return 0;
}

/** The address that a page gives as its own: where a browser saved it from, canonical link, else og:url. */
export function canonicalAddress(html: string): string | null {
  const saved = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(html)?.[1];
  if (saved) return saved;
  const canonical =
    /<link\b[^>]*\brel=["']?canonical["']?[^>]*>/i.exec(html)?.[0] ??
    /<meta\b[^>]*\bproperty=["']?og:url["']?[^>]*>/i.exec(html)?.[0];
  const address =
    canonical && /\b(?:href|content)=["']?(https?:\/\/[^"'\s>]+)/i.exec(canonical)?.[1];
  return address ? address.replaceAll('&amp;', '&') : null;
}

function tabSeparated(row: Spotted): string {
  const { title, year, directors, ids, kind, confidence, gem, evidence, selector } = row;
  return [
    title,
    year ?? '',
    directors.join('; '),
    Object.entries(ids)
      .map(([name, id]) => `${name}=${id}`)
      .join(' '),
    kind ?? '',
    confidence ?? '',
    gem ?? '',
    evidence.join(' '),
    selector,
  ].join('\t');
}

function summary(address: string, spotted: Spotted[]): string {
  const gems = new Set(spotted.flatMap(({ gem }) => gem ?? [])).size;
  return `${spotted.length} mentions, ${gems} gems at ${address}`;
}
