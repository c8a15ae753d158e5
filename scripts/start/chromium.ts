/**
 * Opens Chromium with the extension, which opens its welcome page: for a person, or by itself.
 */
import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { cardView } from '../../e2e/driver/card-view.ts';
import { type Chromium, launchChromium } from '../../e2e/driver/chromium.ts';
import type { GemHere, PageReport } from '../../messages.ts';
import { buildOnce } from '../build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURE = resolve(ROOT, '.output/start.png');

/** Long enough for a slow machine to open the library for the first time. */
const FIRST_MARK_MS = 20_000;

/** Opens a window and stays until it is closed. */
export async function openWelcome(): Promise<void> {
  await buildOnce('chrome');
  const chromium = await launchChromium({ visible: true, keepWelcome: true });
  const closed = new Promise<void>((done) => {
    chromium.context.once('close', () => done());
  });
  console.log('Rest the pointer on a marked title or a dotted underline: that is a hidden gem.');
  console.log('Close the window to end.');
  await closed;
  await chromium.close();
}

/**
 * Does what a person would: rests the pointer on the first gem, waits for its card, takes a picture.
 * @throws in one sentence what did not happen.
 */
export async function tryWelcome(): Promise<void> {
  await buildOnce('chrome');
  const chromium = await launchChromium({ colorScheme: 'dark', keepWelcome: true });
  try {
    const page = chromium.welcome;
    await page.bringToFront();
    const first = page.locator('[data-underseen]').first();
    await first.waitFor({ timeout: FIRST_MARK_MS }).catch((error: unknown) => {
      throw new Error('No title of the welcome page was marked.', { cause: error });
    });
    await first.hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    mkdirSync(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
    for (const { entry, confidence, lead } of await gemsHere(chromium)) {
      const { title, year } = entry.gem.film;
      const by = lead === undefined ? '' : `, by ${entry.gem.leads[lead]?.title ?? ''}`;
      console.log(`${title} (${year})  ${confidence}${by}`);
    }
    console.log(`\nThe card over the first of them: ${relative(process.cwd(), PICTURE)}`);
    console.log('On a machine with a display, npm start opens this page in a window.');
  } finally {
    await chromium.close();
  }
}

/** Asks the spotter of the page as the popup does. */
async function gemsHere(chromium: Chromium): Promise<GemHere[]> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<PageReport> } };
    };
    const { gems } = await chrome.runtime.sendMessage({ type: 'report' });
    return gems;
  });
}
