/** Hostile pages where Firefox differs: its own view of a page's objects, policies, and no look at what is seen. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { firefoxCard } from './driver/firefox-card.ts';
import { type Firefox, launchFirefox } from './driver/firefox.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { type Harm, hostileHtml } from './driver/hostile-page.ts';

let firefox: Firefox;
let page: Page | null = null;
let asked: string[] = [];
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());
afterEach(async () => {
  await page?.close();
  page = null;
});

/** Opens the page, and rests the pointer on its gem until the card is open. */
async function hoverGem(harm: Harm, errors: string[] = []): Promise<Page> {
  asked = [];
  const opened = await firefox.browser.newPage();
  page = opened;
  await opened.setViewport({ width: 1100, height: 800 });
  await opened.setRequestInterception(true);
  opened.on('pageerror', (error) => errors.push(String(error)));
  opened.on('request', (request) => {
    if (request.url() === GRID_ADDRESS) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...harm.headers };
      void request.respond({ status: 200, headers, body: hostileHtml(harm) });
      return;
    }
    if (request.url().startsWith('http')) asked.push(request.url());
    void request.abort();
  });
  await opened.goto(GRID_ADDRESS, { waitUntil: 'load' });
  await opened.waitForSelector('[data-underseen]');
  await opened.hover('[data-item-slug=april-snow]');
  await expect.poll(() => firefoxCard(opened).isOpen()).toBe(true);
  return opened;
}

it('the page gets nothing of the card by its name, its fonts or a selection, and colours nothing', async () => {
  const families = ['serif', 'system-ui', 'P052', 'Georgia', 'DejaVu Serif', 'DejaVu Sans'];
  const faces = families.map(
    (family) =>
      `@font-face { font-family: '${family}'; src: url(https://hostile.invalid/${encodeURI(family)}) }`,
  );
  const opened = await hoverGem({
    head: `<style>${faces.join('')} body { font-family: monospace; }
      @property --ink { syntax: '<color>'; inherits: false; initial-value: red; }</style>
      <script>customElements.define('underseen-card', class extends HTMLElement {
        constructor() { super(); globalThis.internals = this.attachInternals(); }
      })</script>`,
  });
  expect(await firefoxCard(opened).text()).toContain('Hur Jin-ho');
  const learnt = await opened.evaluate(() => {
    const { internals } = globalThis as unknown as { internals?: ElementInternals };
    // oxlint-disable-next-line typescript/no-deprecated -- Pages still can.
    document.execCommand('selectAll');
    return [internals?.shadowRoot?.textContent ?? null, String(getSelection())];
  });
  // A link is ink, which the page registered to be red.
  expect(await firefoxCard(opened).colour('href')).not.toBe('rgb(255, 0, 0)');
  expect(learnt[0]).toBeNull();
  expect(learnt[1]).not.toContain('Hur Jin-ho');
  expect(asked.filter((address) => address.includes('hostile'))).toEqual([]);
});

it('the strictest policy keeps neither marker nor card from being drawn', async () => {
  const policy =
    "default-src 'none'; style-src 'none'; script-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'";
  const opened = await hoverGem({ headers: { 'content-security-policy': policy } });
  const width = await opened.$eval(
    '[data-underseen]',
    (poster) => getComputedStyle(poster, '::after').width,
  );
  expect(width).toBe('16px');
  const card = firefoxCard(opened);
  const { width: wide } = await card.box();
  expect(wide).toBeGreaterThan(200);
  // Undressed it would be as black as the browser has it.
  expect(await card.colour('popover')).not.toBe('rgb(0, 0, 0)');
});

it('forms whose fields are named as what we call trip nobody', async () => {
  const fields = ['closest', 'matches', 'querySelectorAll', 'getAttribute', 'parentElement']
    .map((name) => `<input name="${name}">`)
    .join('');
  const errors: string[] = [];
  const opened = await hoverGem({ body: `<form id="around">${fields}<p>Words</p></form>` }, errors);
  await opened.evaluate(() => {
    const form = document.querySelector('#around');
    const gem = document.querySelector('li:has([data-underseen])');
    if (form && gem) Element.prototype.append.call(form, gem, 'words');
  });
  await opened.mouse.move(5, 5);
  await opened.hover('[data-item-slug=april-snow]');
  await expect.poll(() => firefoxCard(opened).isOpen()).toBe(true);
  expect(errors.filter((error) => error.includes('extension'))).toEqual([]);
});

it('a click made by the page presses nothing, nor does one through what lies over the card', async () => {
  const opened = await hoverGem({});
  const state = () =>
    opened.$eval('[data-item-slug=april-snow]', (gem) => gem.getAttribute('data-underseen'));
  await opened.evaluate(() => {
    const host = document.querySelector<HTMLElement>('underseen-card');
    host?.click();
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; margin: 0; padding: 0; border: 0; pointer-events: none; background: crimson';
    document.body.append(cover);
    cover.showPopover();
  });
  const card = firefoxCard(opened);
  await card.click('data-mark');
  await expect.poll(() => card.text()).toContain('lay over the card');
  expect(await state()).toBe('gem');
  await card.click('data-mark');
  await expect.poll(state).toBe('saved');
});
