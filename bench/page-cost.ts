/** What every page of a site pays in script, compiling and memory, above an empty content script. */
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Figure } from './figure.ts';
import {
  ADDRESSES,
  compare,
  heapKb,
  HOSTS,
  inTurns,
  installFloor,
  measuring,
  metricsOf,
  serveAnywhere,
} from './hosts.ts';
import { type BenchPage, listOf100, withoutFilms } from './pages.ts';

/** Long enough for the scout's and the spotter's idle slices and their round trips. */
const WAIT_AFTER_LOAD_MS = 400;

interface Cost {
  time: number;
  script: number;
  compile: number;
  heap: number;
}

export async function measurePageCost(chromium: Chromium, rounds: number): Promise<Figure[]> {
  const remove = await installFloor(chromium);
  const lists = await costOf(chromium, listOf100(), rounds);
  const bare = await costOf(chromium, withoutFilms(), rounds);
  remove();
  return [...figuresOf(bare, 0.5), ...figuresOf(lists, 2)];
}

interface Measured {
  page: BenchPage;
  samples: Record<keyof typeof ADDRESSES, Cost[]>;
}

async function costOf(chromium: Chromium, page: BenchPage, rounds: number): Promise<Measured> {
  const tab = await chromium.context.newPage();
  await serveAnywhere(tab, () => page.html);
  const cdp = await measuring(tab);
  const samples = await inTurns(rounds, HOSTS, async (host) => {
    await tab.goto('about:blank');
    await tab.goto(new URL(`/${page.path}`, ADDRESSES[host]).href, { waitUntil: 'load' });
    await tab.waitForTimeout(WAIT_AFTER_LOAD_MS);
    const { script, compile } = await metricsOf(cdp);
    return { script, compile, time: script + compile, heap: await heapKb(cdp) };
  });
  await tab.close();
  return { page, samples };
}

function figuresOf({ page, samples }: Measured, target: number): Figure[] {
  const figure = (name: string, unit: string, most: number, of: keyof Cost): Figure => ({
    part: 'page',
    name: `${page.name}: ${name}`,
    unit,
    target: most,
    measured: compare(samples, ['ours', 'floor'], (cost) => cost[of]),
    noise: compare(samples, ['noise', 'control'], (cost) => cost[of]),
    samples: samples.ours.length,
  });
  return [
    figure('script and compile', 'ms', target, 'time'),
    figure('script alone', 'ms', target, 'script'),
    figure('compile alone', 'ms', target, 'compile'),
    figure('heap', 'kB', 80, 'heap'),
  ];
}
