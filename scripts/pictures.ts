/**
 * npm run pictures [-- --review <folder>]
 *
 * Takes the pictures in docs/pictures/ of the built extension, on its own pages alone: the card over
 * the welcome page's wall and the popup, light and dark; and those for the stores. With --review it also leaves, in that folder,
 * what a person should look at after a change: twice as large, narrow, and in Korean.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { cardView } from '../e2e/driver/card-view.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from '../e2e/driver/chromium.ts';
import { buildOnce } from './build.ts';
import { takeStorePictures } from './store/pictures.ts';

const COMMITTED = resolve(import.meta.dirname, '../docs/pictures');

/** Long enough for a slow machine to open the library for the first time. */
const FIRST_MARK_MS = 20_000;

/** CSS pixels. */
const WELCOME = { width: 1080, height: 720 };
const POPUP = { width: 380, height: 600 };
const NARROW = { width: 360, height: 740 };
/** The popup's views after the first, for review alone. */
const OTHER_VIEWS = ['all-gems', 'surprise'];
const SCHEMES = ['light', 'dark'] as const;

interface Settings {
  name: string;
  browser: ChromiumOptions;
  /** The welcome page's window and the popup's, in CSS pixels. */
  welcome: { width: number; height: number };
  popup: { width: number; height: number };
}

const COMMITTED_SETTINGS: Settings = {
  name: '',
  browser: {},
  welcome: WELCOME,
  popup: POPUP,
};

const REVIEW_SETTINGS: Settings[] = [
  {
    // What a browser's zoom of 200 % does: half the CSS pixels, each twice as large. A popup is given
    // more room then, up to 800 by 600 of the screen's pixels in every browser.
    name: '-200-percent',
    browser: { deviceScaleFactor: 2 },
    welcome: { width: WELCOME.width / 2, height: WELCOME.height / 2 },
    popup: { width: POPUP.width, height: POPUP.height / 2 },
  },
  { name: '-narrow', browser: {}, welcome: NARROW, popup: NARROW },
  {
    // The extension's own words follow the browser's language, not the page's.
    name: '-korean',
    browser: { locale: 'ko-KR', switches: ['--lang=ko'] },
    welcome: WELCOME,
    popup: POPUP,
  },
];

/** @throws in one sentence what did not appear. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { review: { type: 'string' } } });
  await buildOnce('chrome');
  await takePictures(COMMITTED_SETTINGS, COMMITTED);
  await takeStorePictures(say);
  if (values.review === undefined) return;
  // One browser after another: they would take each other's time, and a card its place.
  for (const settings of REVIEW_SETTINGS) await takePictures(settings, resolve(values.review));
}

/** Takes card and popup in both colour schemes, in a browser of its own. */
async function takePictures(settings: Settings, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const chromium = await launchChromium(settings.browser);
  try {
    const welcome = await openWelcome(chromium, settings);
    const popup = await chromium.context.newPage();
    await popup.setViewportSize(settings.popup);
    for (const colorScheme of SCHEMES) {
      const fileOf = (what: string): string =>
        join(folder, `${what}-${colorScheme}${settings.name}.png`);
      await Promise.all([welcome, popup].map((page) => page.emulateMedia({ colorScheme })));
      await openFirstCard(chromium, welcome);
      await save(welcome, fileOf('card'));
      await openPopup(chromium, welcome, popup);
      await save(popup, fileOf('popup'));
      if (settings === COMMITTED_SETTINGS) continue;
      for (const [index, view] of OTHER_VIEWS.entries()) {
        await popup
          .getByRole('tab')
          .nth(index + 1)
          .click();
        await save(popup, fileOf(`popup-${view}`));
      }
    }
  } finally {
    await chromium.close();
  }
}

async function openWelcome({ context, extensionId }: Chromium, settings: Settings): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(settings.welcome);
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  return page;
}

async function openFirstCard(chromium: Chromium, welcome: Page): Promise<void> {
  await welcome.bringToFront();
  await welcome.mouse.move(0, 0);
  const first = welcome.locator('[data-underseen]').first();
  await first.waitFor({ timeout: FIRST_MARK_MS }).catch((error: unknown) => {
    throw new Error('No title of the wall was marked.', { cause: error });
  });
  await first.hover();
  const card = await cardView(chromium, welcome);
  await card.waitUntilOpen();
  await card.world.detach();
}

/** Opens the popup in a tab behind the welcome page, so that it asks that page as a real one would. */
async function openPopup({ extensionId }: Chromium, welcome: Page, popup: Page): Promise<void> {
  await welcome.bringToFront();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.locator('.gem-row').first().waitFor();
}

async function save(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, animations: 'disabled' });
  say(path);
}

function say(file: string): void {
  console.log(relative(process.cwd(), file));
}
