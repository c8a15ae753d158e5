/**
 * npm run size [-- --json] [-- --check]
 *
 * What each part of the built extension weighs as it travels and as it is parsed: bytes after
 * gzip -9. With --check the exit code is 1 when a part is over its budget.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { lookoutScript, scoutScript } from '../tabs/site-scripts.ts';
import { buildOnce, outputFolder } from './build.ts';

/** A built file and its bytes after gzip -9. */
export interface WeighedFile {
  path: string;
  bytes: number;
}

/** What one budget is about. */
export interface Part {
  name: string;
  files: string[];
  bytes: number;
  /** Absent where no web page pays for it. */
  budget?: { bytes: number; reason: string };
}

const EVERY_PAGE = {
  bytes: 12_000,
  reason: 'loads in every page of a site, films or not: about what the sample card alone weighed',
};
const LOOKED_AT = {
  bytes: 2_000,
  reason: 'loads in every page of a site, films or not: each kilobyte is parsed in all of them',
};
const SCOUTED = {
  bytes: 3_000,
  reason: 'loads where there may be films, before any of them is known to matter',
};
const CARD = {
  bytes: 20_000,
  reason: 'loads only where something matched, before a pointer can rest on it',
};

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  await buildOnce('chrome');
  const parts = weighParts(weighFiles(outputFolder('chrome')));
  console.log(values.json ? JSON.stringify(parts, null, 2) : table(parts));
  return values.check && parts.some(isOverBudget) ? 1 : 0;
}

/**
 * Groups files into what loads together: first every page of each site, the heaviest foremost.
 * @throws when a file that a budget is about is not there, since nothing would be measured.
 */
export function weighParts(files: WeighedFile[]): Part[] {
  const named = (path: string): WeighedFile => {
    const file = files.find((each) => each.path === path);
    if (!file) throw new Error(`The build has no ${path}.`);
    return file;
  };
  const sites = files.filter((file) => idOf(file) !== undefined);
  if (sites.length === 0) throw new Error('The build has no site.');
  const style = named('marker.css');
  const spotting = [named('spotter.js'), style];
  const card = [named('card.js')];
  const scouting = files.filter(({ path }) => /^(?:lookouts|scouts)\//.test(path));
  const others = files.filter(
    (file) =>
      ![...spotting, ...card, ...sites, ...scouting].includes(file) &&
      /\.(?:js|css)$/.test(file.path),
  );
  const pages = sites.flatMap((site) => {
    const id = idOf(site) ?? '';
    const whole = [...spotting, site];
    if (!scouting.some(({ path }) => path === scoutScript(id))) {
      return [{ ...part(`every page of ${id}`, whole), budget: EVERY_PAGE }];
    }
    const scout = [named(scoutScript(id)), style];
    return [
      { ...part(`called by the scout of ${id}`, whole), budget: EVERY_PAGE },
      { ...part(`pages of films of ${id}`, scout), budget: SCOUTED },
      {
        ...part(`every other page of ${id}`, [named(lookoutScript(id)), style]),
        budget: LOOKED_AT,
      },
    ];
  });
  return [
    ...pages.toSorted((a, b) => b.bytes - a.bytes),
    { ...part('card', card), budget: CARD },
    ...others.map((file) => part(file.path, [file])),
  ];
}

/** The id of the site whose script this is; undefined for any other file. */
const idOf = ({ path }: WeighedFile): string | undefined => /^sites\/([^/]+)\.js$/.exec(path)?.[1];

export function isOverBudget({ bytes, budget }: Part): boolean {
  return budget !== undefined && bytes > budget.bytes;
}

function part(name: string, files: WeighedFile[]): Part {
  let bytes = 0;
  for (const file of files) bytes += file.bytes;
  return { name, files: files.map(({ path }) => path), bytes };
}

function weighFiles(folder: string): WeighedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: gzipSync(readFileSync(file), { level: 9 }).length,
    }))
    .toSorted((a, b) => b.bytes - a.bytes);
}

function table(parts: Part[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const lines = parts.map((each) => {
    const { name, files, bytes, budget } = each;
    const verdict = budget
      ? `  of ${String(budget.bytes)}${isOverBudget(each) ? ', OVER BUDGET' : ''}`
      : '';
    const sum = files.length > 1 ? `  (${files.join(' + ')})` : '';
    return `${name.padEnd(width)}  ${String(bytes).padStart(6)}${verdict}${sum}`;
  });
  const reasons = [
    ...new Set(
      parts.flatMap(({ budget }) => (budget ? `${String(budget.bytes)}: ${budget.reason}` : [])),
    ),
  ];
  return ['Bytes after gzip -9', ...lines, '', 'Budgets', ...reasons].join('\n');
}
