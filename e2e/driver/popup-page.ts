/**
 * The popup in a tab of its own, where it can be used with the real mouse and keyboard. It asks the tab
 * that is in front while it loads, as the real one does.
 */
import type { Locator, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

export interface PopupPage {
  page: Page;
  /** The view in sight. */
  view: Locator;
  tab(name: string): Locator;
  /** The titles of the rows in sight. */
  titles(): Promise<string[]>;
  /** Each address on the network that the popup asked for. */
  requests: string[];
  close(): Promise<void>;
}

/** Opens the popup, in front; with `over`, as if it were opened over that page. */
export async function openPopup(
  { context, extensionId }: Chromium,
  over?: Page,
): Promise<PopupPage> {
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) requests.push(request.url());
  });
  await over?.bringToFront();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const view = page.getByRole('tabpanel');
  await view.locator('.gem-row, .gem-card').first().waitFor();
  await page.bringToFront();
  return {
    page,
    view,
    tab: (name) => page.getByRole('tab', { name }),
    titles: () => view.locator('.film-line__title').allTextContents(),
    requests,
    close: () => page.close(),
  };
}
