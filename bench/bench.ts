/**
 * npm run bench [-- <part>…] [--rounds <n>] [--json]: what a page and its reader pay for the extension,
 * in a real Chromium, on the shipped build, against targets. docs/performance.md keeps the figures with
 * machine and date, and says what limits each. With --check the exit code is 1 where one is not met.
 *
 * npm run bench -- library …: what the library costs at several sizes, by library.ts.
 */
import { parseArgs } from 'node:util';
import { type Chromium, launchChromium } from '../e2e/driver/chromium.ts';
import { buildOnce } from '../scripts/build.ts';
import { measureArrival } from './arrival.ts';
import { measureBatches } from './batches.ts';
import { type Figure, isMet, table } from './figure.ts';
import { measureHover } from './hover.ts';
import { benchLibrary } from './library.ts';
import { newPageUs } from './machine.ts';
import { measureManners } from './manners.ts';
import { measurePageCost } from './page-cost.ts';
import { measureScroll } from './scroll.ts';

/** Enough for intervals of a tenth of a millisecond; more takes longer than anybody waits. */
const DEFAULT_ROUNDS = 25;

type Part = (chromium: Chromium, rounds: number) => Promise<Figure[]>;

const PARTS: Record<string, Part> = {
  page: async (chromium, rounds) => [
    ...(await measurePageCost(chromium, rounds)),
    ...(await measureManners(chromium)),
  ],
  arrival: measureArrival,
  hover: measureHover,
  scroll: (chromium, rounds) => measureScroll(chromium, Math.ceil(rounds / 2)),
  batches: (chromium, rounds) => measureBatches(chromium, Math.ceil(rounds / 4)),
};

export async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === 'library') {
    await benchLibrary(rest);
    return 0;
  }
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
    },
  });
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
  const unknown = parts.filter((part) => !(part in PARTS));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join()}; there are ${Object.keys(PARTS).join()}.`);
  }
  await buildOnce('chrome');
  const machine = { newPageUs: newPageUs() };
  if (!values.json) {
    console.log(`A new page of memory takes ${machine.newPageUs.toFixed(1)} µs here.\n`);
  }
  const figures: Figure[] = [];
  for (const part of parts) {
    figures.push(...((await measure(part, Number(values.rounds ?? DEFAULT_ROUNDS))) ?? []));
  }
  console.log(values.json ? JSON.stringify({ machine, figures }, null, 2) : table(figures));
  return values.check && !figures.every(isMet) ? 1 : 0;
}

/** Each part has a browser of its own: none finds the caches of another. */
async function measure(part: string, rounds: number): Promise<Figure[] | undefined> {
  const chromium = await launchChromium();
  try {
    return await PARTS[part]?.(chromium, rounds);
  } finally {
    await chromium.close();
  }
}
