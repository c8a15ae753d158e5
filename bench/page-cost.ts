/**
 * What the extension costs a web page: the same page on four hosts in one browser, in random order.
 * `ours` is a host the extension runs on, `floor` one where an empty content script runs, `control`
 * and `noise` ones where none does; noise minus control shows what the method cannot tell apart.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../e2e/driver/chromium.ts';
import { type Difference, medianDifference } from './statistics.ts';

const ADDRESSES = {
  ours: 'https://letterboxd.com/underseen/list/bench/',
  floor: 'https://floor.example/underseen/list/bench/',
  control: 'https://control.example/underseen/list/bench/',
  noise: 'https://noise.example/underseen/list/bench/',
};
type Host = keyof typeof ADDRESSES;
const HOSTS = Object.keys(ADDRESSES) as Host[];

/** Loads before counting: caches and the just-in-time compiler settle. */
const WARM_UP_ROUNDS = 3;

/** Long enough for the spotter's idle slices and its one round trip. */
const WAIT_AFTER_LOAD_MS = 500;

export interface Figures {
  scriptMs: number;
  compileMs: number;
  taskMs: number;
  heapKb: number;
}

export interface PageCost {
  rounds: number;
  /** Ours above an empty content script. */
  aboveFloor: Record<keyof Figures, Difference>;
  /** Two hosts with no script at all: what differs here is noise. */
  noise: Record<keyof Figures, Difference>;
}

/** @param html the page to load. @param rounds counted loads on each host. */
export async function measurePageCost(html: string, rounds: number): Promise<PageCost> {
  const floor = makeFloorExtension();
  const chromium = await launchChromium();
  try {
    await loadExtension(chromium, floor);
    const samples = await loadInTurns(chromium, html, rounds);
    const compare = (treated: Host, base: Host) =>
      mapFigures((figure) =>
        medianDifference(
          samples[treated].map((sample) => sample[figure]),
          samples[base].map((sample) => sample[figure]),
        ),
      );
    return { rounds, aboveFloor: compare('ours', 'floor'), noise: compare('noise', 'control') };
  } finally {
    await chromium.close();
    rmSync(floor, { recursive: true });
  }
}

async function loadInTurns(
  chromium: Chromium,
  html: string,
  rounds: number,
): Promise<Record<Host, Figures[]>> {
  const page = await chromium.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  const cdp = await chromium.context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const samples: Record<Host, Figures[]> = { ours: [], floor: [], control: [], noise: [] };
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
    for (const host of shuffled(HOSTS)) {
      const figures = await measureLoad(page, cdp, ADDRESSES[host]);
      if (round >= WARM_UP_ROUNDS) samples[host].push(figures);
    }
  }
  return samples;
}

async function measureLoad(page: Page, cdp: CDPSession, address: string): Promise<Figures> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(WAIT_AFTER_LOAD_MS);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await cdp.send('Runtime.getHeapUsage');
  return {
    scriptMs: metric('ScriptDuration') * 1000,
    compileMs: metric('V8CompileDuration') * 1000,
    taskMs: metric('TaskDuration') * 1000,
    heapKb: heap.usedSize / 1024,
  };
}

/** An extension that does nothing but run an empty content script on the `floor` host. */
function makeFloorExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'underseen-floor-'));
  writeFileSync(join(folder, 'empty.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Floor',
      version: '1',
      content_scripts: [{ matches: ['https://floor.example/*'], js: ['empty.js'] }],
    }),
  );
  return folder;
}

async function loadExtension(chromium: Chromium, path: string): Promise<void> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no browser session.');
  await (session.send as (method: string, params: object) => Promise<unknown>)(
    'Extensions.loadUnpacked',
    { path },
  );
}

function mapFigures<T>(make: (figure: keyof Figures) => T): Record<keyof Figures, T> {
  return {
    scriptMs: make('scriptMs'),
    compileMs: make('compileMs'),
    taskMs: make('taskMs'),
    heapKb: make('heapKb'),
  };
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
