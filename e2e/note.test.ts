/** A private note, written on the card over a page that listens to everything. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { MAX_NOTE_LENGTH } from '../limits.ts';
import { faultsOf } from './driver/axe.ts';
import { sayElsewhere } from './driver/background.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS } from './driver/gem-page.ts';
import { listPage, row } from './driver/made-page.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

/** Before anything else runs, in the capture phase, and with a policy that allows next to nothing. */
const EAVESDROPPER = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src *">
<script>
  window.overheard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionend', 'message']) {
    window.addEventListener(type, (event) => overheard.push(event.key ?? event.data ?? type), true);
  }
  // A page that takes shortcuts of one letter, as many do.
  window.addEventListener('keydown', (event) => { if (event.key === 's') event.preventDefault(); }, true);
</script>`;

let chromium: Chromium;
let page: Page;
let card: CardView;
beforeAll(async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  page = await chromium.context.newPage();
});
beforeEach(() => open(page));
afterAll(() => chromium.close());

async function open(tab: Page): Promise<void> {
  await tab.bringToFront();
  const html = listPage([row(APRIL_SNOW)]).replace('<meta', `${EAVESDROPPER}<meta`);
  await openAs(tab, GRID_ADDRESS, html);
  await tab.locator('[data-underseen]').waitFor();
  card = await cardView(chromium, tab);
}

async function hover(): Promise<void> {
  await page.mouse.move(1270, 795);
  await card.waitUntilClosed();
  await page.locator(GEM).first().hover();
  await card.waitUntilOpen();
}

const inField = (expression: string) =>
  `((field) => ${expression})((root.querySelector('iframe')?.contentDocument ?? root).querySelector('textarea'))`;
const noteText = () =>
  card.ask<string | null>(`root.querySelector('.note__text')?.textContent ?? null`);

async function write(text: string): Promise<void> {
  await card.click('.note__button');
  await card.until(inField('field !== null && field.getRootNode().activeElement === field'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

it('is written without a key that the page hears, and Esc keeps it before it closes the card', async () => {
  await hover();
  await write('');
  expect(await card.ask(inField('field.ariaLabel'))).toBe('Private note');
  await page.keyboard.insertText('a'.repeat(MAX_NOTE_LENGTH + 1));
  expect(await card.ask(inField('field.value.length'))).toBe(MAX_NOTE_LENGTH);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Seen in the rain, with Hana');
  expect(await card.ask(inField('field.value'))).toBe('Seen in the rain, with Hana');
  expect(await page.evaluate('overheard')).toEqual([]);
  await page.keyboard.down('Escape');
  // As long as a key is held: were the field gone by then, the page would hear it let go.
  await page.waitForTimeout(300);
  await page.keyboard.up('Escape');
  await card.until(`root.querySelector('.note__text') !== null`);
  expect(await noteText()).toBe('Seen in the rain, with Hana');
  expect(await card.isOpen()).toBe(true);
  expect(await page.evaluate('overheard')).toEqual([]);
  expect(
    await page.evaluate('[frames.length, document.querySelectorAll("iframe").length]'),
  ).toEqual([0, 0]);
  await page.keyboard.press('Escape');
  await card.waitUntilClosed();
});

it('stays while the pointer goes elsewhere, and is kept as the card goes', async () => {
  await hover();
  await write('Once more, alone');
  await page.mouse.move(1270, 795, { steps: 4 });
  // Longer than the card would stay by itself.
  await page.waitForTimeout(800);
  expect(await card.isOpen()).toBe(true);
  // The page takes the film away from under it.
  await page.evaluate(`document.querySelector('${GEM}').remove()`);
  await page.locator('underseen-card').waitFor({ state: 'detached' });
  await open(page);
  await hover();
  expect(await noteText()).toBe('Once more, alone');
});

it('shows in another tab, in the popup, and comes back after it was emptied', async () => {
  const gem = { pack: 'korean-hidden-gems', gem: APRIL_SNOW.slug };
  await sayElsewhere(chromium, { type: 'note', ...gem, text: 'Once more, alone' });
  await hover();
  await expect.poll(noteText).toBe('Once more, alone');
  const other = await chromium.context.newPage();
  await other.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  await other.getByRole('tab', { name: 'All gems' }).click();
  await other.locator('summary', { hasText: 'April Snow' }).click();
  await expect.poll(() => other.locator('.note__text').textContent()).toBe('Once more, alone');
  await other.getByRole('button', { name: 'Edit note' }).click();
  await other.getByLabel('Private note').fill('');
  expect(await faultsOf(other)).toEqual([]);
  await other.keyboard.press('Escape');
  await other.getByText('Note removed.').waitFor();
  await page.bringToFront();
  await expect.poll(noteText).toBeNull();
  await other.bringToFront();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => other.locator('.note__text').textContent()).toBe('Once more, alone');
  await page.bringToFront();
  await expect.poll(noteText).toBe('Once more, alone');
  await other.close();
});

it('outlives the worker', async () => {
  await chromium.stopWorker();
  await hover();
  await write('Written to a sleeper');
  await card.click('.note__button');
  await card.until(`root.querySelector('.note__field') === null`);
  await chromium.stopWorker();
  await open(page);
  await hover();
  expect(await noteText()).toBe('Written to a sleeper');
});
