/** The page that `npm start` opens: gems are marked, namesakes and other films are not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './driver/chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

it('marks gems by title with year or director, and nothing else', async () => {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await page.goto(`chrome-extension://${chromium.extensionId}/programme.html`);
  await page.locator('[data-underseen]').first().waitFor();
  await expect
    .poll(() =>
      page
        .locator('[data-screening]')
        .evaluateAll((all) =>
          all
            .filter((element) => element.hasAttribute('data-underseen'))
            .map((element) =>
              [element.getAttribute('data-screening'), element.getAttribute('data-year')].join(' '),
            ),
        ),
    )
    .toEqual([
      'April Snow 2005',
      'Paju 2009',
      'Sorum 2001',
      'Sunflower 2006',
      'Why Has Bodhi-Dharma Left for the East? 1989',
      'Daytime Drinking 2008',
    ]);
  await page.locator('[data-underseen]').first().hover();
  await page.locator('underseen-card').waitFor({ state: 'attached' });
});
