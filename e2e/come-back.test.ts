/** An options page that is come back to shows what was written elsewhere, so that nobody writes over it. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayElsewhere } from './driver/background.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { noticesFront } from './driver/in-front.ts';
import { openOptions } from './driver/options-page.ts';

const GEM = { pack: 'korean-hidden-gems', gem: 'april-snow' };

let chromium: Chromium;
beforeEach(async () => {
  chromium = await launchChromium();
});
afterEach(() => chromium.close());

/** Another page writes a note, and takes the front while it does. */
const noteElsewhere = (text: string) => sayElsewhere(chromium, { type: 'note', ...GEM, text });

async function open(address: string): Promise<Page> {
  const options = await openOptions(chromium, address);
  await noticesFront(options);
  return options;
}

/** Goes on writing from what stands there. */
async function writeOn(options: Page, more: string): Promise<void> {
  await options.getByRole('button', { name: 'Edit note' }).click();
  await options.getByLabel('Private note').press('ControlOrMeta+End');
  await options.keyboard.type(more);
  await options.getByRole('button', { name: 'Keep', exact: true }).click();
}

describe.each([
  ['the shelf', 'shelf'],
  ['a gem in full', `gems/${GEM.pack}/${GEM.gem}`],
])('%s', (_what, address) => {
  it('shows the note that was written meanwhile, and goes on from it', async () => {
    await noteElsewhere('Seen alone.');
    const options = await open(address);
    const note = options.locator('.note__text');
    await expect.poll(() => note.textContent()).toBe('Seen alone.');
    await noteElsewhere('Seen alone. Then with Hana.');
    await options.bringToFront();
    await expect.poll(() => note.textContent()).toBe('Seen alone. Then with Hana.');
    await writeOn(options, ' Never again.');
    await expect.poll(() => note.textContent()).toBe('Seen alone. Then with Hana. Never again.');
  });
});

it('a film of which nothing is left stays on the shelf that is come back to, and can be said again', async () => {
  await sayElsewhere(chromium, { type: 'mark', ...GEM, mark: 'seen', on: true });
  const options = await open('shelf');
  const seen = options.locator('[data-mark=seen]');
  await expect.poll(() => seen.getAttribute('aria-pressed')).toBe('true');
  await sayElsewhere(chromium, { type: 'mark', ...GEM, mark: 'seen', on: false });
  await options.bringToFront();
  await expect.poll(() => seen.getAttribute('aria-pressed')).toBe('false');
  await seen.click();
  await expect.poll(() => seen.getAttribute('aria-pressed')).toBe('true');
  await options.reload();
  await expect.poll(() => seen.getAttribute('aria-pressed')).toBe('true');
});
