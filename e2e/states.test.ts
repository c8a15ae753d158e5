/**
 * Every component in all its states, in each language, light and dark, mirrored, narrow and wide: axe
 * finds nothing, nothing is cut, too small to hit or out of its frame, nothing moves that should not.
 * Faults planted on purpose are found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchStatesBrowser, openView, type StatesBrowser } from '../scripts/states/open-page.ts';
import { LANGUAGES, type View, WIDTHS } from '../scripts/states/view.ts';
import { axeFaults } from './driver/axe-faults.ts';
import { BUILT_EXTENSION } from './driver/chromium.ts';
import { layoutFaults } from './driver/layout-faults.ts';
import { motions, ownColours } from './driver/wishes-ignored.ts';

const WINDOW = { width: 1280, height: 800 };
const USUAL: View = { language: 'en', theme: 'light', width: 'card' };

/** Each language in each colour; each of both with the narrow card and the wide one. */
const COLOURED: View[] = [
  { language: 'en', theme: 'light', width: 'wide' },
  { language: 'en', theme: 'dark', width: 'narrow' },
  { language: 'ko', theme: 'light', width: 'narrow' },
  { language: 'ko', theme: 'dark', width: 'wide' },
  { language: 'rtl', theme: 'light', width: 'card' },
  { language: 'rtl', theme: 'dark', width: 'narrow' },
];

let states: StatesBrowser;
let page: Page;

beforeAll(async () => {
  states = await launchStatesBrowser();
  page = await states.newPage({ viewport: WINDOW });
});
afterAll(() => states.close());

/** Adds a style sheet with a fault. */
async function plant(css: string): Promise<void> {
  await page.addStyleTag({ content: css });
}

describe('axe', () => {
  it.each(COLOURED)('finds nothing: $language $theme $width', async (view) => {
    await openView(page, view);
    const { faults, legible } = await axeFaults(page);
    expect(faults).toEqual([]);
    expect(legible).toBeGreaterThan(500);
  });

  it('finds text that is hard to read, large text too, and text of which it cannot tell', async () => {
    await openView(page, USUAL);
    // 4.1 : 1 on the paper, which is enough for large text alone.
    await plant('.film-heading__title { color: #7c7c7c }');
    await plant('.credit { background: linear-gradient(#fff, #000) }');
    const { faults } = await axeFaults(page, '[aria-labelledby=FilmHeading]');
    expect(faults).toContainEqual(expect.stringMatching(/^color-contrast: FilmHeading, short: /));
    const undecided = await axeFaults(page, '[aria-labelledby=Credit]');
    expect(undecided.faults).toContainEqual(
      expect.stringMatching(/^color-contrast: Credit, not linked: /),
    );
  });

  it('finds a button without a name, and one too small to hit', async () => {
    await openView(page, USUAL);
    await plant('.mark-button { min-block-size: 0; padding: 0; font-size: 8px }');
    // Else the room around a small button makes up for its size.
    await plant('.gem-card__actions { flex-direction: column; gap: 0 }');
    await page.evaluate(() => document.querySelector('.close')?.removeAttribute('aria-label'));
    const close = await axeFaults(page, '[aria-labelledby=CloseButton]');
    expect(close.faults).toContainEqual(
      expect.stringMatching(/^button-name: CloseButton, plain: /),
    );
    const actions = await axeFaults(page, '[aria-labelledby=GemActions]');
    expect(actions.faults).toContainEqual(
      expect.stringMatching(/^target-size: GemActions, plain: /),
    );
  });
});

describe('the layout', () => {
  it.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width }))))(
    'keeps all in sight and large enough to hit: $language $width',
    async (view) => {
      await openView(page, { ...USUAL, ...view });
      expect(await page.evaluate(layoutFaults)).toEqual([]);
    },
  );

  it('keeps all in sight at 200 %', async () => {
    const zoomed = await states.newPage({
      viewport: { width: WINDOW.width / 2, height: WINDOW.height / 2 },
      deviceScaleFactor: 2,
    });
    await openView(zoomed, { ...USUAL, width: 'wide' });
    expect(await zoomed.evaluate(layoutFaults)).toEqual([]);
    await zoomed.context().close();
  });

  it('keeps all in sight with text twice as large', async () => {
    await openView(page, { ...USUAL, width: 'narrow' });
    await plant('html { font-size: 200% }');
    expect(await page.evaluate(layoutFaults)).toEqual([]);
  });

  it.each([
    [
      '.review__premise { white-space: nowrap }',
      'GemCard, plain: text of p.review__premise',
      'leaves',
    ],
    ['.credit { block-size: 0.8em; overflow: hidden }', 'Credit, long: p.credit', 'is cut'],
    ['.mark-button { inline-size: 3em }', 'MarkButton, seen: text of span', 'leaves button'],
    ['.film-links a { min-block-size: 0; padding: 0 }', 'FilmLinks, ', 'is too small to hit'],
    ['.recognition { margin-block-start: -1.5em }', 'GemCard, plain: ', 'cover each other'],
    ['.close { inset-inline: 0 auto }', 'GemCard, plain: button.close', 'cover each other'],
    ['.component { inline-size: 200vw }', 'the page', 'scrolls sideways'],
  ])('is found faulty with %s', async (css, where, what) => {
    await openView(page, { ...USUAL, width: 'narrow' });
    await plant(css);
    const faults = await page.evaluate(layoutFaults);
    expect(faults.filter((each) => each.startsWith(where) && each.includes(what))).not.toEqual([]);
  });
});

describe('forced colours', () => {
  beforeAll(() => page.emulateMedia({ forcedColors: 'active' }));
  afterAll(() => page.emulateMedia({ forcedColors: 'none' }));

  it('leave all in sight and legible, in the colours of the system', async () => {
    await openView(page, USUAL);
    expect(await page.evaluate(layoutFaults)).toEqual([]);
    expect(await page.evaluate(ownColours)).toEqual([]);
    // Axe reads the forced colours; the card has each of them.
    const { faults, legible } = await axeFaults(page, '[aria-labelledby=GemCard]');
    expect(faults).toEqual([]);
    expect(legible).toBeGreaterThan(200);
  });

  it('are found to be overruled', async () => {
    await openView(page, USUAL);
    await plant('.close { forced-color-adjust: none; color: #80570d }');
    expect(await page.evaluate(ownColours)).toContain('CloseButton, plain: button.close');
  });
});

describe('reduced motion', () => {
  beforeAll(() => page.emulateMedia({ reducedMotion: 'reduce' }));
  afterAll(() => page.emulateMedia({ reducedMotion: 'no-preference' }));

  it('moves nothing, and a planted motion is found', async () => {
    await openView(page, USUAL);
    expect(await page.evaluate(motions)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await plant('.close { transition: color 0.2s } .mark-button::after { animation: 1s turn }');
    const found = await page.evaluate(motions);
    expect(found).toContain('button.close');
    expect(found).toContain('button.mark-button::after');
  });
});

it('no state is in the extension as it ships', () => {
  const files = readdirSync(BUILT_EXTENSION, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /\.(?:js|html|css)$/.test(file));
  expect(texts).toContain('card.js');
  for (const file of texts) {
    expect(readFileSync(join(BUILT_EXTENSION, file), 'utf8'), file).not.toContain('Ferryman');
  }
});
