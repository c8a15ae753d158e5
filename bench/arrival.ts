/**
 * How long after a page has settled its markers are drawn, with the worker asleep. Settled is taken as
 * early as can be: the load event of a page that has nothing to wait for, no style sheet, script or
 * picture of somebody else's. What begins before it, the scout's question and the worker's start, runs
 * beside the page's own load, here as with any page; a real one gives it more time.
 */
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Figure } from './figure.ts';
import { ADDRESSES, serveAnywhere } from './hosts.ts';
import { posters } from './pages.ts';
import { spread } from './statistics.ts';

const LOADS = 15;

interface Times {
  loaded?: number;
  drawn?: number;
}

export async function measureArrival(chromium: Chromium): Promise<Figure[]> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await page.addInitScript(watchMarkers);
  await serveAnywhere(page, () => posters({ gems: true }));
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto('about:blank');
    await chromium.stopWorker();
    await page.goto(ADDRESSES.ours, { waitUntil: 'load' });
    await page.waitForFunction(
      () => (globalThis as unknown as { times: Times }).times.drawn !== undefined,
    );
    const { loaded = 0, drawn = 0 } = await page.evaluate(
      () => (globalThis as unknown as { times: Times }).times,
    );
    times.push(drawn - loaded);
  }
  await page.close();
  return [
    {
      part: 'arrival',
      name: 'load to 100 markers drawn, worker asleep',
      unit: 'ms',
      target: 150,
      measured: spread(times),
      samples: LOADS,
    },
  ];
}

/** Runs in the page: when it had loaded, and when the last of its first markers came. */
function watchMarkers(): void {
  const times: Times = {};
  (globalThis as unknown as { times: Times }).times = times;
  addEventListener('load', () => {
    times.loaded = performance.now();
  });
  new MutationObserver(() => {
    if (document.querySelectorAll('[data-underseen]').length === 100) {
      requestAnimationFrame(() => {
        times.drawn ??= performance.now();
      });
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-underseen'] });
}
