/**
 * npm run soak [-- --hovers <n>] [--quick <n>] [--navigations <n>] [--json]: what stays in the page and
 * in the background after very many cards and pages, once all that can be collected was: hovers at the
 * default delays, quick ones at the shortest that the settings allow, and navigations.
 */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { type CardView, cardView } from '../e2e/driver/card-view.ts';
import { type Chromium, launchChromium } from '../e2e/driver/chromium.ts';
import { isolatedWorld } from '../e2e/driver/isolated-world.ts';
import { movePointerAway } from '../e2e/driver/pointer-away.ts';
import { type WhatStays, whatStays } from '../e2e/driver/what-stays.ts';
import { buildOnce } from '../scripts/build.ts';
import { CLOSE_DELAY_MS } from '../spotter/hover-intent.ts';
import { DEFAULT_SETTINGS, MIN_OPEN_DELAY_MS } from '../settings.ts';
import { counted, type Figure, isMet, table } from './figure.ts';
import { ADDRESSES, heapKb, serveAnywhere } from './hosts.ts';
import { posters } from './pages.ts';

/** Before counting: everything that is made once has been made. */
const WARM_UP = 20;

/** The longest that a card may take to come. */
const LONGEST_MS = 10_000;

/** How often a run says on stderr where it is. */
const TELL_EVERY = 500;

interface Kept extends WhatStays {
  pageKb: number;
  backgroundKb: number;
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      hovers: { type: 'string', default: '1000' },
      quick: { type: 'string', default: '9000' },
      navigations: { type: 'string', default: '200' },
      json: { type: 'boolean' },
    },
  });
  await buildOnce('chrome');
  const chromium = await launchChromium();
  try {
    const figures = await soak(chromium, {
      hovers: Number(values.hovers),
      quick: Number(values.quick),
      navigations: Number(values.navigations),
    });
    console.log(values.json ? JSON.stringify(figures, null, 2) : table(figures));
    return figures.every(isMet) ? 0 : 1;
  } finally {
    await chromium.close();
  }
}

async function soak(
  chromium: Chromium,
  times: { hovers: number; quick: number; navigations: number },
): Promise<Figure[]> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await serveAnywhere(page, () => posters({ gems: true }));
  const cdp = await page.context().newCDPSession(page);
  const background = await backgroundHeap(chromium);
  const kept = async (): Promise<Kept> => {
    await movePointerAway(page);
    await page.waitForTimeout(2 * CLOSE_DELAY_MS);
    // A world of its own each time: the last one went with its page.
    const world = await isolatedWorld(page, chromium.extensionId);
    const stays = await whatStays(cdp, world);
    await world.detach();
    return { ...stays, pageKb: await heapKb(cdp), backgroundKb: await background() };
  };
  const figures: Figure[] = [];
  const count = async (name: string, samples: number, work: () => Promise<void>) => {
    const before = await kept();
    await work();
    figures.push(...growth(name, samples, before, await kept()));
  };

  const view = await open(chromium, page);
  await hover(page, view, WARM_UP);
  await count('hovers at the default delays', times.hovers, () => hover(page, view, times.hovers));
  await setDelay(chromium, MIN_OPEN_DELAY_MS);
  const quick = await open(chromium, page);
  await hover(page, quick, WARM_UP);
  await count('hovers at the shortest delay', times.quick, () => hover(page, quick, times.quick));
  await count('navigations', times.navigations, async () => {
    for (let time = 0; time < times.navigations; time += 1) {
      await load(page);
      tell(time + 1, 'navigations');
    }
  });
  return figures;
}

function growth(name: string, samples: number, before: Kept, after: Kept): Figure[] {
  const figure = (what: string, unit: string, target: number, of: keyof Kept): Figure => ({
    part: 'soak',
    name: `${samples} ${name}: ${what}`,
    unit,
    target,
    measured: counted(after[of] - before[of]),
    samples: 1,
  });
  return [
    figure('page heap', 'kB', 1024, 'pageKb'),
    figure('background heap', 'kB', 2048, 'backgroundKb'),
    figure('nodes', 'more', 0, 'nodes'),
    figure('detached trees', 'more', 0, 'detached'),
    figure('listeners', 'more', 0, 'listeners'),
    figure('observers', 'more', 0, 'observers'),
  ];
}

async function load(page: Page): Promise<void> {
  await page.goto(ADDRESSES.ours, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelectorAll('[data-underseen]').length === 100);
}

async function open(chromium: Chromium, page: Page): Promise<CardView> {
  await load(page);
  return cardView(chromium, page);
}

/** From one poster to the other; each opens its card. */
async function hover(page: Page, view: CardView, times: number): Promise<void> {
  const places = [110, 345];
  const titles = await page.evaluate(
    (ys) =>
      ys.map((y) => {
        const poster = document.elementFromPoint(75, y)?.closest('[data-item-name]');
        return poster?.getAttribute('data-item-name')?.replace(/ \(\d{4}\)$/, '') ?? '';
      }),
    places,
  );
  for (let time = 0; time < times; time += 1) {
    const at = time % places.length;
    await page.mouse.move(75, places[at] ?? 0);
    await view.world.evaluate(shown(titles[at] ?? ''));
    tell(time + 1, 'hovers');
  }
}

/** Looked for at each frame: ten thousand times, asking again and again from here would take longer. */
function shown(title: string): string {
  return `new Promise((done, fail) => {
    const until = performance.now() + ${LONGEST_MS};
    const look = () => {
      const host = document.querySelector('underseen-card');
      const card = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector(':popover-open');
      if (card?.textContent.includes(${JSON.stringify(title)})) done();
      else if (performance.now() > until) fail(new Error('No card came.'));
      else requestAnimationFrame(look);
    };
    look();
  })`;
}

function tell(done: number, what: string): void {
  if (done % TELL_EVERY === 0) console.error(`${done} ${what} …`);
}

async function setDelay(chromium: Chromium, ms: number): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  const range = page.locator('input[type=range]').first();
  await range.fill(String(ms));
  await range.dispatchEvent('change');
  await page.close();
  if (ms === DEFAULT_SETTINGS.openDelayMs) throw new Error('That is the default.');
}

/** @returns tells the kB in use in the background after a collection. */
async function backgroundHeap(chromium: Chromium): Promise<() => Promise<number>> {
  const browser: CDPSession | undefined = await chromium.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('Chromium gave no browser session.');
  await chromium.worker();
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(chromium.extensionId),
  );
  if (!worker) throw new Error('The background is not running.');
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let id = 0;
  const send = (method: string): Promise<{ usedSize?: number }> =>
    new Promise((done) => {
      id += 1;
      const mine = id;
      const hear = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; result?: { usedSize?: number } };
        if (event.sessionId !== sessionId || answer.id !== mine) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        done(answer.result ?? {});
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id: mine, method });
      void browser.send('Target.sendMessageToTarget', { sessionId, message });
    });
  return async () => {
    await send('HeapProfiler.collectGarbage');
    return ((await send('Runtime.getHeapUsage')).usedSize ?? Number.NaN) / 1024;
  };
}
