/** 2,000 posters that a page adds while it is scrolled, 100 at a time, and takes away again. */
import type { CDPSession, Page } from 'playwright-core';
import { handMadeGrid } from '../e2e/driver/gem-page.ts';
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Figure } from './figure.ts';
import {
  ADDRESSES,
  compare,
  heapKb,
  type Host,
  inTurns,
  measuring,
  metricsOf,
  serveAnywhere,
} from './hosts.ts';

const BATCHES = 20;
const BATCH = 100;

/** After each batch: long enough for the idle slices and the round trip. */
const WAIT_MS = 120;

interface Cost {
  perBatch: number;
  growth: number;
}

export async function measureBatches(chromium: Chromium, rounds: number): Promise<Figure[]> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await serveAnywhere(page, () => handMadeGrid(1));
  const cdp = await measuring(page);
  const hosts: Host[] = ['ours', 'control', 'noise'];
  const samples = await inTurns(rounds, hosts, async (host) => {
    await page.goto('about:blank');
    await page.goto(ADDRESSES[host], { waitUntil: 'load' });
    // Once through, so that everything that stays has come.
    await comeAndGo(page, cdp, 0);
    const before = await heapKb(cdp);
    const perBatch = await comeAndGo(page, cdp, BATCHES * BATCH);
    return { perBatch, growth: (await heapKb(cdp)) - before };
  });
  await page.close();
  const figure = (name: string, unit: string, target: number, of: keyof Cost): Figure => ({
    part: 'batches',
    name: `2,000 posters added, 100 at a time: ${name}`,
    unit,
    target,
    measured: compare(samples, ['ours', 'control'], (cost) => cost[of]),
    noise: compare(samples, ['noise', 'control'], (cost) => cost[of]),
    samples: rounds,
  });
  return [
    figure('script and compile a batch', 'ms', 3, 'perBatch'),
    figure('heap that stays when they are gone', 'kB', 20, 'growth'),
  ];
}

/** @returns ms of script and compiling for each batch. */
async function comeAndGo(page: Page, cdp: CDPSession, first: number): Promise<number> {
  const before = await metricsOf(cdp);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const html = handMadeGrid(BATCH, 1 + first + batch * BATCH);
    await page.evaluate((added) => {
      const list = document.querySelector('ul');
      const posters = new DOMParser().parseFromString(added, 'text/html').querySelectorAll('li');
      list?.append(...posters);
      scrollTo(0, document.documentElement.scrollHeight);
    }, html);
    await page.waitForTimeout(WAIT_MS);
  }
  const after = await metricsOf(cdp);
  await page.evaluate(() => {
    const posters = document.querySelectorAll('li');
    for (const poster of [...posters].slice(1)) poster.remove();
  });
  await page.waitForTimeout(3 * WAIT_MS);
  return (after.script + after.compile - before.script - before.compile) / BATCHES;
}
