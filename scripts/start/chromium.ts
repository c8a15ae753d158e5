/**
 * Opens the festival programme in Chromium with the extension: for a person, or by itself.
 */
import { mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { cardView } from '../../e2e/driver/card-view.ts';
import { type Chromium, launchChromium } from '../../e2e/driver/chromium.ts';
import type { GemHere } from '../../messages.ts';
import { buildOnce } from '../build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURE = resolve(ROOT, '.output/start.png');

/** Long enough for a slow machine to open the library for the first time. */
const FIRST_MARK_MS = 20_000;

/** Opens a window and stays until it is closed. */
export async function openProgramme(): Promise<void> {
  await buildOnce('chrome');
  const chromium = await launchChromium({ visible: true });
  const closed = new Promise<void>((done) => {
    chromium.context.once('close', () => done());
  });
  await programmePage(chromium);
  console.log('Rest the pointer on a marked title or a dotted underline: that is a hidden gem.');
  console.log('Close the window to end.');
  await closed;
  await chromium.close();
}

/**
 * Does what a person would: rests the pointer on the first gem, waits for its card, takes a picture.
 * @throws in one sentence what did not happen.
 */
export async function tryProgramme(): Promise<void> {
  await buildOnce('chrome');
  const chromium = await launchChromium({ colorScheme: 'dark' });
  try {
    const page = await programmePage(chromium);
    const first = page.locator('[data-underseen]').first();
    await first.waitFor({ timeout: FIRST_MARK_MS }).catch((error: unknown) => {
      throw new Error('No title of the programme was marked.', { cause: error });
    });
    await first.hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    mkdirSync(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
    for (const { entry, confidence } of await gemsHere(chromium)) {
      const { title, year } = entry.gem.film;
      console.log(`${title} (${year})  ${confidence}`);
    }
    console.log(`\nThe card over the first of them: ${relative(process.cwd(), PICTURE)}`);
    console.log('On a machine with a display, npm start opens this page in a window.');
  } finally {
    await chromium.close();
  }
}

async function programmePage({ context, extensionId }: Chromium) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${extensionId}/programme.html`);
  await page.bringToFront();
  return page;
}

/** Asks the spotter of the page as the popup does. */
async function gemsHere(chromium: Chromium): Promise<GemHere[]> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<GemHere[]> } };
    };
    return chrome.runtime.sendMessage({ type: 'gems-here' });
  });
}
