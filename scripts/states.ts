/**
 * npm run states [-- --pictures [folder]]
 *
 * Opens every component in all its states, in a window: in each language, light and dark, narrow and
 * wide, as its links say. With --pictures, or where there is no display, takes pictures of them
 * instead, for a person to review: into .output/states, or the folder named.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import {
  launchStatesBrowser,
  openView,
  type StatesBrowser,
  type WindowOptions,
} from './states/open-page.ts';
import { LANGUAGES, THEMES, type View, WIDTHS } from './states/view.ts';

const FOLDER = resolve(import.meta.dirname, '../.output/states');

const USUAL: View = { language: 'en', theme: 'light', width: 'card' };

/** CSS pixels. */
const WINDOW = { width: 1440, height: 900 };

/** Device pixels. Chromium draws no picture of more than 16,384, and a person scrolls this much. */
const MAX_PICTURE_HEIGHT = 8_000;

interface Series {
  name: string;
  options: WindowOptions;
  views: View[];
  media?: Parameters<Page['emulateMedia']>[0];
}

const bothThemes = THEMES.map((theme): View => ({ ...USUAL, theme }));

const SERIES: Series[] = [
  {
    name: '',
    options: { viewport: WINDOW },
    views: LANGUAGES.flatMap((language) =>
      THEMES.flatMap((theme) => WIDTHS.map((width) => ({ language, theme, width }))),
    ),
  },
  {
    // What a browser's zoom of 200 % does: half the CSS pixels, each twice as large.
    name: '-200-percent',
    options: {
      viewport: { width: WINDOW.width / 2, height: WINDOW.height / 2 },
      deviceScaleFactor: 2,
    },
    views: bothThemes,
  },
  {
    name: '-forced-colours',
    options: { viewport: WINDOW },
    views: bothThemes,
    media: { forcedColors: 'active' },
  },
  {
    name: '-reduced-motion',
    options: { viewport: WINDOW },
    views: [USUAL],
    media: { reducedMotion: 'reduce' },
  },
];

/** @throws in one sentence what could not be opened. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { pictures: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const noDisplay =
    process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (values.pictures || noDisplay) await takePictures(resolve(positionals[0] ?? FOLDER));
  else await openForAPerson();
}

async function openForAPerson(): Promise<void> {
  const states = await launchStatesBrowser({ visible: true });
  const page = await states.newPage({ viewport: null });
  const closed = page.waitForEvent('close', { timeout: 0 });
  await openView(page, USUAL);
  console.log('Close the window to end.');
  await closed;
  await states.close();
}

async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const states = await launchStatesBrowser();
  try {
    for (const series of SERIES) await takeSeries(states, series, folder);
  } finally {
    await states.close();
  }
}

async function takeSeries(states: StatesBrowser, series: Series, folder: string): Promise<void> {
  const page = await states.newPage(series.options);
  const scheme = (theme: View['theme']) => ({ colorScheme: theme });
  for (const view of series.views) {
    await page.emulateMedia({ ...scheme(view.theme), ...series.media });
    await openView(page, view);
    const name = `${view.language}-${view.theme}-${view.width}${series.name}`;
    await picturesOf(page, join(folder, name), series.options.deviceScaleFactor ?? 1);
  }
  await page.context().close();
}

/** Takes the whole page from top to bottom, in as many pictures as that needs: `…-1.png`, `…-2.png`. */
async function picturesOf(page: Page, path: string, scale: number): Promise<void> {
  const { width, height } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  const most = MAX_PICTURE_HEIGHT / scale;
  for (let y = 0, part = 1; y < height; y += most, part++) {
    const file = `${path}-${part}.png`;
    const clip = { x: 0, y, width, height: Math.min(most, height - y) };
    await page.screenshot({ path: file, fullPage: true, clip, animations: 'disabled' });
    console.log(relative(process.cwd(), file));
  }
}
