/** Web pages that work against the card: restyle it, or lay something over it. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { CardView } from './driver/card-view.ts';
import { hostileBrowser } from './driver/hostile-browser.ts';
import { gemOn, type Harm, hoverGem } from './driver/hostile-page.ts';
import { preciousOf } from './driver/library-dump.ts';

const hostile = hostileBrowser();
const { visit } = hostile;

const styled = (css: string): Harm => ({ head: `<style>${css}</style>` });

/** How the card's parts look, as the browser computes it. */
function looks(card: CardView): Promise<unknown> {
  return card.ask(`['.card', '.gem-card', '.film-heading__title', '.review__premise', '.credit a',
    '[data-mark=saved]', '.close'].map((selector) => {
      const { color, backgroundColor, fontFamily, fontSize, fontWeight, display, visibility, opacity,
        filter, transform, pointerEvents, userSelect, letterSpacing, textTransform, writingMode,
        direction, clipPath, content } = getComputedStyle(root.querySelector(selector));
      return { color, backgroundColor, fontFamily, fontSize, fontWeight, display, visibility, opacity,
        filter, transform, pointerEvents, userSelect, letterSpacing, textTransform, writingMode,
        direction, clipPath, content };
    })`);
}

describe('style of the page', () => {
  const ownNames = ['paper', 'paper-raised', 'ink', 'ink-soft', 'rule', 'edge', 'brass', 'on-brass']
    .map(
      (name) => `@property --${name} { syntax: '<color>'; inherits: false; initial-value: red; }`,
    )
    .join('');

  it('reaches nothing inside: not by what is inherited, by names of ours, nor by force', async () => {
    const bare = await visit({});
    const plain = await looks(await hoverGem(hostile.chromium, bare.page));
    const { page } = await visit(
      styled(`${ownNames}
        @property --serif { syntax: '*'; inherits: false; }
        @property --sans { syntax: '*'; inherits: false; }
        :root { --gap: 200px; --paper: lime; --serif: fantasy; color: lime; }
        html, body, underseen-card, :host, * {
          font: italic 40px cursive !important; letter-spacing: 1em !important; direction: rtl;
          text-transform: uppercase !important; color: lime !important; user-select: text !important;
          writing-mode: vertical-rl; cursor: none !important;
        }
        underseen-card { all: unset !important; display: none !important; opacity: 0 !important;
          filter: invert(1) !important; transform: scale(9) !important; clip-path: inset(50%) !important;
          pointer-events: none !important; position: static !important; content: 'x' !important; }
        .card, .gem-card, .close, ::part(card) { display: none !important; }
        li, [data-item-slug] { letter-spacing: 0 !important; writing-mode: horizontal-tb; font-size: 12px !important; }`),
    );
    const card = await hoverGem(hostile.chromium, page);
    expect(await looks(card)).toEqual(plain);
    expect((await card.box()).width).toBeGreaterThan(200);
  });

  it.each([
    'zoom: 1.5',
    'transform: scale(0.6); transform-origin: 0 0',
    'filter: blur(20px); opacity: 0.02',
    'contain: content; container-type: inline-size',
    'overflow: hidden; position: relative; will-change: transform; perspective: 1px',
    'clip-path: inset(0 70% 0 0); mask: linear-gradient(#0001, #0001)',
  ])('on all that is around it leaves it whole and in sight: %s', async (css) => {
    const { page } = await visit(styled(`html { ${css} }`));
    const card = await hoverGem(hostile.chromium, page);
    const { x, y, width, height } = await card.box();
    expect(Math.min(width, height)).toBeGreaterThan(200);
    expect(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 800).toBe(true);
    const at = [x + width / 2, y + height / 2] as const;
    expect(await page.evaluate((point) => document.elementFromPoint(...point)?.localName, at)).toBe(
      'underseen-card',
    );
    expect(
      await card.ask(`root.querySelector('.card').checkVisibility({ opacityProperty: true })`),
    ).toBe(true);
  });
});

describe('what lies over the card', () => {
  /** A popover of the page over everything, that lets clicks through. */
  const lay = (page: Page, css: string) =>
    page.evaluate((look) => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = `inset: 0; width: 100vw; height: 100vh; margin: 0; padding: 0; border: 0; pointer-events: none; ${look}`;
      document.body.append(cover);
      cover.showPopover();
    }, css);
  const saved = (page: Page) => gemOn(page).getAttribute('data-underseen');

  it.each(['background: crimson', 'background: none'])(
    'steals no click, and is left behind (%s)',
    async (css) => {
      const { page } = await visit({});
      const card = await hoverGem(hostile.chromium, page);
      await lay(page, css);
      // Browsers look whether something is seen ten times a second, and one look alone may be wrong.
      await page.waitForTimeout(1_500);
      await card.click('[data-mark=saved]');
      await card.until(`root.querySelector('[role=alert]') !== null`);
      expect(await card.text()).toContain('lay over the card');
      expect(await saved(page)).toBe('gem');
      expect(await preciousOf(hostile.chromium)).toEqual(hostile.untouched);
      await page.bringToFront();
      await card.click('[data-mark=saved]');
      await expect.poll(() => saved(page)).toBe('saved');
      expect(await card.text()).not.toContain('lay over the card');
      await card.click('[data-mark=saved]');
      await expect.poll(() => saved(page)).toBe('gem');
      // A record without marks tells when they were taken back.
      await hostile.accept();
    },
  );

  it('takes no click where it lies, which is the browser’s doing, and none reaches the card', async () => {
    const { page } = await visit({});
    const card = await hoverGem(hostile.chromium, page);
    await lay(page, 'background: crimson; pointer-events: auto !important');
    await card.click('[data-mark=saved]');
    await page.waitForTimeout(300);
    expect(await saved(page)).toBe('gem');
  });

  it('and fills the screen closes it', async () => {
    const { page } = await visit({ body: '<button id="fill">Fill</button>' });
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        if (key === 'f') void document.querySelector('ul')?.requestFullscreen();
      });
    });
    const card = await hoverGem(hostile.chromium, page);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await card.waitUntilClosed();
  });
});
