/**
 * From the end of the hover delay to the card on the screen, from the browser's own trace: the timer of
 * the delay was to fire at its installation plus its time; the card is there with the first frame drawn
 * after the commit that follows its opening. The card has no animation: what is drawn first is readable.
 */
import type { Page } from 'playwright-core';
import { type CardView, cardView } from '../e2e/driver/card-view.ts';
import type { Chromium } from '../e2e/driver/chromium.ts';
import { movePointerAway } from '../e2e/driver/pointer-away.ts';
import { isOf, traced, type TraceEvent } from '../e2e/driver/trace.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Figure } from './figure.ts';
import { ADDRESSES, serveAnywhere } from './hosts.ts';
import { posters } from './pages.ts';
import { spread } from './statistics.ts';

const FRAME_MS = 1000 / 60;
const PAGES = 10;
const WARM_HOVERS = 60;

export async function measureHover(chromium: Chromium): Promise<Figure[]> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await serveAnywhere(page, () => posters({ gems: true }));
  const first: number[] = [];
  for (let load = 0; load < PAGES; load += 1) {
    await open(page);
    first.push(...(await delaysOf(chromium, page, 1)));
  }
  await open(page);
  const warm = (await delaysOf(chromium, page, WARM_HOVERS + 1)).slice(1);
  await page.close();
  const figure = (name: string, target: number, sample: number[], share = 0.5): Figure => ({
    part: 'hover',
    name: `end of hover delay to card on screen: ${name}`,
    unit: 'ms',
    target,
    measured: spread(sample, share),
    samples: sample.length,
  });
  return [
    figure('first on a page', 30, first),
    figure('warm, median', Number(FRAME_MS.toFixed(1)), warm),
    figure('warm, 95th percentile', Number((2 * FRAME_MS).toFixed(1)), warm, 0.95),
  ];
}

async function open(page: Page): Promise<void> {
  await movePointerAway(page);
  await page.goto('about:blank');
  await page.goto(ADDRESSES.ours, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelectorAll('[data-underseen]').length === 100);
  await page.waitForTimeout(300);
}

/** @returns ms for each hover, from poster to poster. */
async function delaysOf(chromium: Chromium, page: Page, hovers: number): Promise<number[]> {
  const view = await cardView(chromium, page);
  const events = await traced(chromium, async () => {
    for (let hover = 0; hover < hovers; hover += 1) await hoverOnce(page, view, hover);
  });
  await view.world.detach();
  await movePointerAway(page);
  await page.keyboard.press('Escape');
  return presentations(events, chromium.extensionId);
}

/** Goes to one of the two posters on the left, whose cards cover neither. */
async function hoverOnce(page: Page, view: CardView, hover: number): Promise<void> {
  await page.mouse.move(75, hover % 2 === 0 ? 110 : 345);
  await page.waitForTimeout(DEFAULT_SETTINGS.openDelayMs + 120);
  if (!(await view.isOpen())) throw new Error('The card did not open.');
}

/** @returns for each time the hover delay ended, ms until a frame with the card was drawn. */
function presentations(events: TraceEvent[], extensionId: string): number[] {
  const timers = events.filter(
    (event) =>
      event.name === 'TimerInstall' &&
      isOf(extensionId, event) &&
      Math.abs(Number(event.args.data?.['timeout']) - DEFAULT_SETTINGS.openDelayMs) <= 2,
  );
  return timers.flatMap((timer) => {
    const { timerId, timeout } = timer.args.data ?? {};
    const after = (from: number, name: string) =>
      events.find((event) => event.ts >= from && event.pid === timer.pid && event.name === name);
    // The card opens in the frame before, which ends the timer, or else as the timer fires.
    const opened = events.find(
      ({ name, args }) =>
        (name === 'TimerFire' || name === 'TimerRemove') && args.data?.['timerId'] === timerId,
    );
    const committed = opened && after(opened.ts + (opened.dur ?? 0), 'Commit');
    const drawn = committed && after(committed.ts, 'DrawFrame');
    const due = timer.ts + Number(timeout) * 1000;
    return drawn ? [(drawn.ts - due) / 1000] : [];
  });
}
