/**
 * The pictures for the stores, in docs/store/pictures/<language>: the extension on its own pages, in a
 * window of the size that the stores ask for, and the small tile. Nobody else's page, poster or name
 * is in them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { cardView } from '../../e2e/driver/card-view.ts';
import { type Chromium, launchChromium } from '../../e2e/driver/chromium.ts';
import { type TileWords, tile } from './tile.ts';
import { STORE } from './texts.ts';

/** CSS pixels, one of the screen's each. */
const WINDOW = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const POPUP = { width: 380, height: 600 };

/** Where a toolbar's popup hangs in the window, from the top right corner. */
const POPUP_EDGE = 24;

interface Edition {
  id: string;
  locale: string;
  words: TileWords;
}

const EDITIONS: Edition[] = [
  { id: 'en', locale: 'en-US', words: tileWords(en) },
  { id: 'ko', locale: 'ko-KR', words: tileWords(ko) },
];

/** @param saved is told of each file. @throws in one sentence what did not appear. */
export async function takeStorePictures(saved: (file: string) => void): Promise<void> {
  for (const edition of EDITIONS) {
    const folder = join(STORE, 'pictures', edition.id);
    mkdirSync(folder, { recursive: true });
    const chromium = await launchChromium({
      viewport: WINDOW,
      locale: edition.locale,
      switches: [`--lang=${edition.id}`],
    });
    const save = async (page: Page, name: string): Promise<void> => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      saved(path);
    };
    try {
      await takeAll(chromium, edition, save);
    } finally {
      await chromium.close();
    }
  }
}

async function takeAll(
  chromium: Chromium,
  { words }: Edition,
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { context, extensionId } = chromium;
  const pageAt = async (path: string, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };

  const light = await pageAt('welcome.html', 'light');
  await openCard(chromium, light, '[data-underseen="gem"]');
  await save(light, '1-card');

  const dark = await pageAt('welcome.html', 'dark');
  await openCard(chromium, dark, '[data-underseen="lead"]');
  await save(dark, '2-lead');

  await light.bringToFront();
  await light.keyboard.press('Escape');
  await light.mouse.move(0, 0);
  const popup = await pageAt('popup.html', 'light');
  await popup.setViewportSize(POPUP);
  await popup.getByRole('tab').nth(1).click();
  await popup.locator('.gem-row').first().waitFor();
  const inFront = await popup.screenshot({ animations: 'disabled' });
  const behind = await light.screenshot({ animations: 'disabled' });
  const both = await context.newPage();
  await both.setContent(popupOver(inFront, behind), { waitUntil: 'load' });
  await save(both, '3-popup');

  const options = await pageAt('options.html#sites', 'light');
  await options.getByRole('checkbox').first().waitFor();
  await save(options, '4-sites');

  const small = await context.newPage();
  await small.setViewportSize(TILE);
  await small.setContent(tile(words), { waitUntil: 'load' });
  await save(small, 'tile');
}

/** Rests the pointer on the first such marker of the page until its card stands. */
async function openCard(chromium: Chromium, page: Page, marker: string): Promise<void> {
  await page.bringToFront();
  const marked = page.locator(marker).first();
  await marked.waitFor();
  await marked.hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  await card.world.detach();
}

/** The popup as it hangs over a page from the toolbar, which no driver can take a picture of. */
function popupOver(popup: Buffer, page: Buffer): string {
  const source = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
  return `<!doctype html><style>
    body { margin: 0; overflow: hidden }
    img { display: block }
    .page { opacity: 0.55 }
    .popup {
      position: absolute; top: ${POPUP_EDGE / 2}px; right: ${POPUP_EDGE}px; border-radius: 10px;
      box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 12px 40px rgb(0 0 0 / 30%);
    }</style>
    <img class="page" src="${source(page)}" alt=""><img class="popup" src="${source(popup)}" alt="">`;
}

function tileWords({ language, extensionName, hiddenGem }: typeof ko): TileWords {
  return {
    language: language.message,
    name: extensionName.message,
    line: hiddenGem.message,
  };
}
