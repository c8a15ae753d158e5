/** axe finds nothing in card and popup, light and dark, and does find a fault planted on purpose. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets axe, run in the extension's world, see into the closed root. */
const OPEN_ROOTS = `Object.defineProperty(Element.prototype, 'shadowRoot', {
  configurable: true,
  get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; },
});`;

interface Finding {
  id: string;
  nodes: string[];
}

function findings(results: AxeResults): Finding[] {
  return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ colorScheme });
    page = await chromium.context.newPage();
    await page.bringToFront();
  });
  afterAll(() => chromium.close());

  it('the card has no fault that axe knows, and a planted one is found', async () => {
    await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
    await page.locator('[data-underseen]').first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await card.world.evaluate(`${AXE}; ${OPEN_ROOTS}; true`);
    const run = () => card.world.evaluate<AxeResults>(`axe.run({ include: [['underseen-card']] })`);
    const results = await run();
    expect(results.passes.length).toBeGreaterThan(5);
    expect(findings(results)).toEqual([]);
    await card.ask(`root.querySelector('button').replaceChildren()
      ?? root.querySelector('button').removeAttribute('aria-label')`);
    const faulty = await run();
    expect(findings(faulty).map(({ id }) => id)).toContain('button-name');
  });

  it.each(['On this page', 'All gems', 'Surprise me'])(
    'the popup has none either: %s',
    async (name) => {
      await page.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
      await page.getByRole('tab', { name }).click();
      const view = page.getByRole('tabpanel');
      await view.locator('.gem-card, summary').first().waitFor();
      if (name === 'All gems') await view.locator('summary').first().click();
      await view.locator('[data-mark=seen]').click();
      await view.locator('[data-mark=seen][aria-busy=false]').waitFor();
      await page.evaluate(AXE);
      const results = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(root: Document): Promise<AxeResults> } }).axe.run(
          document,
        ),
      );
      expect(results.passes.length).toBeGreaterThan(5);
      expect(findings(results)).toEqual([]);
    },
  );
});
