/**
 * The worker is stopped between any two steps of storing what the user pressed: the card's question is
 * asked again, and all of it is stored, with nothing lost of what there was.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sayElsewhere } from './driver/background.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { copyExtension } from './driver/extension-copy.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import { addHalt, haltAfter, hasHalted } from './driver/halting-worker.ts';
import { preciousOf } from './driver/library-dump.ts';

const GEM = { pack: 'korean-hidden-gems', gem: 'april-snow' };
const UNDO = '.recognition .notice-line button';
/** More than anything here writes. */
const MAX_WRITES = 10;

const copy = copyExtension();
let chromium: Chromium;
let page: Page;
let own: Page;
let card: CardView;
let said: string[];
beforeAll(() => addHalt(copy));
afterAll(() => copy.remove());

beforeEach(async () => {
  chromium = await launchChromium({ extension: copy.folder });
  await sayElsewhere(chromium, { type: 'mark', ...GEM, mark: 'seen', on: true });
  await sayElsewhere(chromium, { type: 'note', ...GEM, text: 'In the rain' });
  own = await chromium.context.newPage();
  await own.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  page = await chromium.context.newPage();
  said = complaints(page);
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(handMadeGrid(), 0, APRIL_SNOW));
  card = await cardView(chromium, page);
});
afterEach(() => chromium.close());

async function openCard(): Promise<void> {
  await page.bringToFront();
  if (await card.isOpen()) return;
  await page.mouse.move(1270, 795);
  await page.locator('[data-underseen]').hover();
  await card.waitUntilOpen();
}

/**
 * Presses something on the card, and stops the worker once it has asked for that many writes.
 * @param isDone whether the card shows what was pressed
 * @returns whether it was stopped; false where it writes less than that
 */
async function pressAndStop(
  writes: number,
  selector: string,
  isDone: () => Promise<boolean>,
): Promise<boolean> {
  await haltAfter(own, writes);
  await openCard();
  await card.click(selector);
  await expect.poll(async () => (await hasHalted(own)) || (await isDone())).toBe(true);
  const halted = await hasHalted(own);
  if (halted) await chromium.stopWorker();
  await page.bringToFront();
  await expect.poll(isDone).toBe(true);
  return halted;
}

it('while a mark is stored or taken back: it is, and the note and the other mark stand', async () => {
  const isPressed = () =>
    card.ask<string>(`root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')`);
  let stops = 0;
  for (let writes = 1; writes <= MAX_WRITES; writes += 1) {
    const isOn = writes % 2 === 1;
    const isDone = async () => (await isPressed()) === String(isOn);
    const wasStopped = await pressAndStop(writes, '[data-mark=saved]', isDone);
    const { shelf = [] } = await preciousOf(chromium);
    expect(shelf).toHaveLength(1);
    expect(shelf[0]).toMatchObject({ note: 'In the rain', seen: expect.any(Number) as number });
    expect('saved' in (shelf[0] as object)).toBe(isOn);
    if (!wasStopped) break;
    stops += 1;
  }
  // The old record goes, the clock is put on, the new record comes.
  expect(stops).toBe(3);
  expect(said).toEqual([]);
});

it.each([
  ['stored', '.correct', 1],
  ['taken back', UNDO, 0],
])('while a correction is %s: it is, once', async (_what, selector, count) => {
  const hasUndo = () =>
    card.ask<boolean>(`root.querySelector('.recognition .notice-line') !== null`);
  const isDone = async () => (await hasUndo()) === (count === 1);
  await openCard();
  if (selector === UNDO) await card.click('.correct');
  await expect.poll(hasUndo).toBe(selector === UNDO);
  expect(await pressAndStop(1, selector, isDone)).toBe(true);
  const { corrections = [], shelf = [] } = await preciousOf(chromium);
  expect(corrections).toHaveLength(count);
  expect(shelf[0]).toMatchObject({ note: 'In the rain' });
  expect(said).toEqual([]);
});
