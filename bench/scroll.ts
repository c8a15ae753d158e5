/** What a scroll frame costs with a hundred markers against the same page with none. */
import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/driver/chromium.ts';
import type { Figure } from './figure.ts';
import { ADDRESSES, measuring, metricsOf, serveAnywhere } from './hosts.ts';
import { posters } from './pages.ts';
import { medianDifference } from './statistics.ts';

const FRAMES = 100;
const SIDES = ['marked', 'plain', 'noise'] as const;

export async function measureScroll(chromium: Chromium, rounds: number): Promise<Figure[]> {
  const pages = { marked: posters({ gems: true }), plain: posters({ gems: false }) };
  let html = '';
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await serveAnywhere(page, () => html);
  const cdp = await measuring(page);
  const samples: Record<(typeof SIDES)[number], number[]> = { marked: [], plain: [], noise: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of SIDES.toSorted(() => Math.random() - 0.5)) {
      html = side === 'marked' ? pages.marked : pages.plain;
      await page.goto('about:blank');
      await page.goto(ADDRESSES.ours, { waitUntil: 'load' });
      if (side === 'marked') {
        await page.waitForFunction(
          () => document.querySelectorAll('[data-underseen]').length === 100,
        );
      }
      await page.waitForTimeout(300);
      const { tasks: before } = await metricsOf(cdp);
      await scrollThrough(page);
      const { tasks: after } = await metricsOf(cdp);
      // The first round settles caches.
      if (round > 0) samples[side].push((after - before) / FRAMES);
    }
  }
  await page.close();
  return [
    {
      part: 'scroll',
      name: 'scroll frame with 100 markers against none',
      unit: 'ms',
      target: 0.5,
      measured: medianDifference(samples.marked, samples.plain),
      noise: medianDifference(samples.noise, samples.plain),
      samples: rounds,
    },
  ];
}

function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        let left = frames;
        const next = () => {
          scrollBy(0, 40);
          left -= 1;
          if (left > 0) requestAnimationFrame(next);
          else done();
        };
        requestAnimationFrame(next);
      }),
    FRAMES,
  );
}
