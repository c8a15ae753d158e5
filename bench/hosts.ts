/**
 * Matched hosts in one browser, after the study of what a content script costs: the same page on four
 * addresses, loaded in random order. `ours` is a host the extension runs on, `floor` one where an
 * empty content script runs, `control` and `noise` ones where none does; noise minus control is what
 * the method cannot tell apart.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../e2e/driver/chromium.ts';
import { type Difference, medianDifference } from './statistics.ts';

const PATH = 'underseen/list/bench/';
export const ADDRESSES = {
  ours: `https://letterboxd.com/${PATH}`,
  floor: `https://floor.example/${PATH}`,
  control: `https://control.example/${PATH}`,
  noise: `https://noise.example/${PATH}`,
};
export type Host = keyof typeof ADDRESSES;
export const HOSTS = Object.keys(ADDRESSES) as Host[];

/** Rounds before counting: caches and the just-in-time compiler settle. */
const WARM_UP_ROUNDS = 3;

/** What the browser says of the page's main thread since the page was loaded; times in ms. */
export interface Metrics {
  script: number;
  compile: number;
  tasks: number;
}

/** Does something on each host in turn, as many times as there are rounds. */
export async function inTurns<T>(
  rounds: number,
  hosts: Host[],
  measure: (host: Host) => Promise<T>,
): Promise<Record<Host, T[]>> {
  const samples: Record<Host, T[]> = { ours: [], floor: [], control: [], noise: [] };
  for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
    for (const host of shuffled(hosts)) {
      const sample = await measure(host);
      if (round >= WARM_UP_ROUNDS) samples[host].push(sample);
    }
  }
  return samples;
}

/** Compares one figure of the samples of two hosts. */
export function compare<T>(
  samples: Record<Host, T[]>,
  [treated, base]: [Host, Host],
  figure: (sample: T) => number,
): Difference {
  return medianDifference(samples[treated].map(figure), samples[base].map(figure));
}

/** Answers every navigation of the page with `html`, and nothing else. */
export async function serveAnywhere(page: Page, html: () => string): Promise<void> {
  await page.route(/^https?:/, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html() })
      : route.abort(),
  );
}

/** @returns a session that counts processor time, which other work on the machine does not lengthen. */
export async function measuring(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

export async function metricsOf(cdp: CDPSession): Promise<Metrics> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string) =>
    (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return {
    script: ms('ScriptDuration'),
    compile: ms('V8CompileDuration'),
    tasks: ms('TaskDuration'),
  };
}

/** @returns kB that are in use after a collection. */
export async function heapKb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1024;
}

/** Installs an extension that does nothing but run an empty content script on the `floor` host. */
export async function installFloor(chromium: Chromium): Promise<() => void> {
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
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no browser session.');
  await (session.send as (method: string, params: object) => Promise<unknown>)(
    'Extensions.loadUnpacked',
    { path: folder },
  );
  return () => rmSync(folder, { recursive: true });
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
