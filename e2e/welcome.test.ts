/** The first run: one page, on which hovering works at once; by keyboard, in Korean, on a narrow window. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faultsOf } from './driver/axe.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';

/** Long enough for a second page to be opened, were there one. */
const A_WHILE_MS = 1_500;

function welcomePages({ context }: Chromium): Page[] {
  return context.pages().filter((page) => page.url().endsWith('/welcome.html'));
}

describe('the first run', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ keepWelcome: true, colorScheme: 'light' });
    page = chromium.welcome;
    await page.bringToFront();
  });
  afterAll(() => chromium.close());

  it('opens one page, on which a hover shows a review at once', async () => {
    expect(welcomePages(chromium)).toHaveLength(1);
    await page.locator('[data-underseen]').first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    expect(await card.text()).toContain('April Snow');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
  });

  it('marks gems, and the film that leads to one, but no namesake', async () => {
    const marked = () =>
      page
        .locator('[data-underseen]')
        .evaluateAll((all) =>
          all.map((element) =>
            ['data-screening', 'data-year', 'data-underseen']
              .map((name) => element.getAttribute(name))
              .join(' '),
          ),
        );
    await expect
      .poll(marked)
      .toEqual([
        'April Snow 2005 gem',
        'Paju 2009 gem',
        'In the Mood for Love 2000 lead',
        'Sorum 2001 gem',
        'Sunflower 2006 gem',
        'Why Has Bodhi-Dharma Left for the East? 1989 gem',
        'Daytime Drinking 2008 gem',
      ]);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe knows, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    await page.reload();
    await page.locator('[data-underseen]').first().waitFor();
    await page.mouse.move(0, 0);
    const card = await cardView(chromium, page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('April Snow');
    await card.waitUntilOpen();
    await page.keyboard.press('Tab');
    await card.until(`root.activeElement?.localName === 'article'`);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(await focused()).toContain('April Snow');

    const seen: string[] = [];
    while (!seen.includes('Settings') && seen.length < 60) {
      await page.keyboard.press('Tab');
      // A card that opened on the way would take the next Tab.
      await page.keyboard.press('Escape');
      seen.push(await focused());
    }
    expect(seen).toContain('Change these keys');
    expect(seen).toContain('Go to Letterboxd');
    expect(seen.at(-1)).toBe('Settings');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/options\.html$/);
    await page.goBack();
  });

  it('teaches the shortcut as it is bound, and opens the browser’s page for changing it', async () => {
    const keys = page.locator('.shortcut .keys');
    await expect.poll(() => keys.textContent()).toBe('Alt+Shift+U');
    const opened = chromium.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Change these keys' }).click();
    const settings = await opened;
    await expect.poll(() => settings.url()).toContain('extensions/shortcuts');
    await settings.close();
  });
});

it('does not open again with an update', async () => {
  const chromium = await launchChromium();
  const opened: string[] = [];
  chromium.context.on('page', (each) => opened.push(each.url()));
  await chromium.install();
  await new Promise((done) => {
    setTimeout(done, A_WHILE_MS);
  });
  expect(opened).toEqual([]);
  await chromium.close();
});

it('speaks Korean, and fits a window of 360 pixels', async () => {
  const chromium = await launchChromium({
    locale: 'ko-KR',
    switches: ['--lang=ko'],
    viewport: { width: 360, height: 740 },
    keepWelcome: true,
  });
  try {
    const { welcome } = chromium;
    await welcome.setViewportSize({ width: 360, height: 740 });
    await welcome.getByText('숨은 명작을 찾습니다').waitFor();
    expect(await welcome.evaluate(() => document.documentElement.lang)).toBe('ko');
    const over = await welcome.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await faultsOf(welcome)).toEqual([]);
  } finally {
    await chromium.close();
  }
});
