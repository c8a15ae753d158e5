/**
 * What a page notices of the extension: requests, words in the console, nodes, long tasks, layouts that
 * its scripts force, and whether anything moves. With gems on the page, since only then there is
 * something to notice.
 */
import type { Page, Request } from 'playwright-core';
import type { Chromium } from '../e2e/driver/chromium.ts';
import { isLayout, longestTaskWith, LONG_TASK_MS, type Task } from '../e2e/driver/longest-task.ts';
import { isOf, traced } from '../e2e/driver/trace.ts';
import { counted, type Figure } from './figure.ts';
import { ADDRESSES } from './hosts.ts';
import { posters } from './pages.ts';
import { median, quantile } from './statistics.ts';

const WAIT_AFTER_LOAD_MS = 800;
const LOADS = 15;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="3" />';

interface Manners {
  requests: number;
  lines: number;
  nodes: number;
  longest: Task;
  forcedLayouts: number;
  shift: number;
}

export async function measureManners(chromium: Chromium): Promise<Figure[]> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await page.addInitScript(watchShifts);
  const html = posters({ gems: true });
  await servePictures(page, html);
  const theirs = await mannersAt(chromium, page, ADDRESSES.control, html);
  const all: Manners[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    all.push(await mannersAt(chromium, page, ADDRESSES.ours, html));
  }
  await page.close();
  const most = (of: Exclude<keyof Manners, 'longest'>, base = 0) =>
    counted(Math.max(...all.map((manners) => manners[of] - base)));
  const spread = (of: keyof Task): Figure['measured'] => {
    const tasks = all.map(({ longest }) => longest[of]);
    return { median: median(tasks), low: quantile(tasks, 0), high: quantile(tasks, 1) };
  };
  const figure = (name: string, unit: string, target: number, measured: Figure['measured']) => ({
    part: 'page',
    name: `100 gems: ${name}`,
    unit,
    target,
    measured,
    samples: LOADS,
  });
  return [
    figure('requests', 'added', 0, most('requests', theirs.requests)),
    figure('console lines', 'added', 0, most('lines', theirs.lines)),
    figure('nodes before the first hover', 'added', 1, most('nodes', theirs.nodes)),
    figure('layout shift', 'score', 0, most('shift', theirs.shift)),
    figure('forced layouts', 'count', 0, most('forcedLayouts')),
    figure('longest added task', 'ms', 8, spread('addedMs')),
    figure('… with what the page itself does in that task', 'ms', LONG_TASK_MS, spread('wholeMs')),
  ];
}

async function mannersAt(
  chromium: Chromium,
  page: Page,
  address: string,
  html: string,
): Promise<Manners> {
  let requests = 0;
  let lines = 0;
  // How many of its own pictures a page has asked for by a moment differs from load to load.
  const onRequest = (request: Request) => {
    if (request.url() !== address && !html.includes(request.url())) requests += 1;
  };
  const onLine = () => (lines += 1);
  await page.goto('about:blank');
  page.on('request', onRequest).on('console', onLine).on('pageerror', onLine);
  const events = await traced(chromium, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(WAIT_AFTER_LOAD_MS);
  });
  page.off('request', onRequest).off('console', onLine).off('pageerror', onLine);
  return {
    requests,
    lines,
    nodes: await page.evaluate(() => document.querySelectorAll('*').length),
    longest: longestTaskWith(chromium.extensionId, events, 'elapsed'),
    forcedLayouts: events.filter((event) => isLayout(event) && isOf(chromium.extensionId, event))
      .length,
    shift: await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
  };
}

/** Its pictures come, too: each that fails is a line in the console, of the page's own. */
async function servePictures(page: Page, html: string): Promise<void> {
  await page.route(/^https?:/, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
  );
}

/** Runs in the page. */
function watchShifts(): void {
  const world = globalThis as unknown as { shift: number };
  world.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      world.shift += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
