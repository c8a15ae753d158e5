/** The options page in a tab: its sections, and lists that are brought in there. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chromium } from './chromium.ts';
import { recordsOf } from './database.ts';

/** A file as a file field is given it. */
export interface ListFile {
  name: string;
  text: string;
}

/** Opens the options page at an address of its own: `packs`. */
export async function openOptions(
  { context, extensionId }: Chromium,
  address: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(optionsAddress(extensionId, address));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Goes to an address of the options page in a tab that may be there already. */
export async function goToOptions(
  page: Page,
  { extensionId }: Chromium,
  address: string,
): Promise<void> {
  await page.bringToFront();
  await page.goto(optionsAddress(extensionId, address));
  await page.locator('.section__title').waitFor();
}

/** @returns the number that stands beside that name. */
export async function numberOf(page: Page, name: string): Promise<number> {
  const shown = await page.locator('.numbers > div', { hasText: name }).locator('dd').textContent();
  return Number(shown?.replaceAll(/\D/g, ''));
}

export function optionsAddress(extensionId: string, address: string): string {
  return `chrome-extension://${extensionId}/options.html#${address}`;
}

/** Chooses a file in the Packs section. */
export async function chooseList(page: Page, { name, text }: ListFile): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.getByLabel('Choose a list of films').setInputFiles(file);
}

/** Turns the one pack that there is on or off, in the Packs section; ends once that is stored. */
export async function turnOnlyPack(chromium: Chromium, page: Page, on: boolean): Promise<void> {
  const shown = page.getByRole('checkbox', { name: /^Show the gems of/ });
  if ((await shown.isChecked()) !== on) await shown.click();
  const stored = () => recordsOf(chromium, 'packs');
  await expect.poll(stored).toMatchObject([{ enabled: on }]);
  await expect.poll(() => shown.isChecked()).toBe(on);
}

/** Waits for a step of bringing a list in: `preview`. @returns what it says */
export async function stepText(page: Page, step: string): Promise<string> {
  const place = page.locator(`[data-step="${step}"]`);
  // Where nothing is asked or told it is empty.
  await place.waitFor({ state: 'attached' });
  return place.innerText();
}

/** Drops files on an element, as from outside of the browser. */
export async function dropFiles(page: Page, selector: string, files: ListFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const type of ['dragover', 'drop']) {
    await page.dispatchEvent(selector, type, { dataTransfer: transfer });
  }
}

/** @returns the titles of the packs, in their order. */
export function packTitles(page: Page): Promise<string[]> {
  return page.locator('.pack__title').allTextContents();
}
