/** A web page that means harm: a Letterboxd page with one gem, and whatever a test adds to it. */
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './card-view.ts';
import type { Chromium } from './chromium.ts';
import { complaints } from './complaints.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './gem-page.ts';

const STYLE = `<style>
  li:has(> [data-item-slug]) { display: inline-block; margin: 4px; }
  [data-item-slug] { position: relative; width: max-content; }
  [data-item-slug] img { display: block; width: 70px; height: 105px; background: #456; }
  [data-item-slug] .frame { position: absolute; inset: 0; overflow: hidden; color: transparent; }
</style>`;

export interface Harm {
  /** Of the page: script and style that come before anything of ours. */
  head?: string;
  /** At the beginning of the body. */
  body?: string;
  /** Of the answer: content policies, say. */
  headers?: Record<string, string>;
}

export interface HostilePage {
  page: Page;
  /** What the console said, and what nobody caught. */
  said: string[];
  /** Addresses that the page asked for beside its own. */
  asked: string[];
}

/** @returns the first poster of which is a gem. */
export function hostileHtml({ head = '', body = '' }: Harm, posters = 40): string {
  return plant(handMadeGrid(posters), 0, APRIL_SNOW)
    .replace('</head>', `${STYLE}${head}</head>`)
    .replace('<body class="films-watched">', `<body class="films-watched">${body}`);
}

/** Opens the page; every other request is noted, and answered with nothing. */
export async function openHostile(
  { context }: Chromium,
  harm: Harm,
  html = hostileHtml(harm),
): Promise<HostilePage> {
  const page = await context.newPage();
  await page.bringToFront();
  const said = complaints(page);
  const asked: string[] = [];
  await page.route(/^https?:/, (route) => {
    const request = route.request();
    if (request.url() === GRID_ADDRESS) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...harm.headers };
      return route.fulfill({ headers, body: html });
    }
    asked.push(request.url());
    return route.abort('blockedbyclient');
  });
  await page.goto(GRID_ADDRESS, { waitUntil: 'load' });
  return { page, said, asked };
}

export const gemOn = (page: Page) => page.locator('[data-item-slug=april-snow]').first();

/** Rests the real pointer on the gem until its card is open. */
export async function hoverGem(chromium: Chromium, page: Page): Promise<CardView> {
  await page.locator('[data-underseen]').first().waitFor({ state: 'attached' });
  const card = await cardView(chromium, page);
  await page.mouse.move(1270, 795);
  const box = await gemOn(page).boundingBox();
  if (!box) throw new Error('The gem has no box.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await card.waitUntilOpen();
  return card;
}

/** What of us the page's own scripts can find. */
export interface Traces {
  /** Elements with an attribute of ours, by its name and value. */
  attributes: string[];
  /** Elements that the page did not make, with all that can be seen of them. */
  elements: string[];
  /** Anything else: style sheets, fonts, resources, global names. */
  others: string[];
}

export function tracesOn(page: Page): Promise<Traces> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const ours = /underseen|extension:/i;
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    const names = Object.getOwnPropertyNames(globalThis).filter((name) => ours.test(name));
    const resources = performance.getEntries().map(({ name }) => name);
    return {
      attributes: all.flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => ours.test(name))
          .map(({ name, value }) => `${name}=${value}`),
      ),
      elements: all
        .filter(({ localName }) => ours.test(localName))
        .map((element) => {
          const { childNodes, shadowRoot, attributes } = element;
          return `${element.localName} ${childNodes.length} ${shadowRoot ? 'root' : 'null'} ${attributes.length}`;
        }),
      others: [
        ...sheets.flatMap(({ href }) => (href && ours.test(href) ? [href] : [])),
        ...[...document.fonts].map(({ family }) => `font ${family}`),
        ...names,
        ...Object.getOwnPropertySymbols(globalThis)
          .map(String)
          .filter((name) => ours.test(name)),
        ...resources.filter((name) => ours.test(name)),
      ],
    };
  });
}
