/**
 * What a web page's console says against anybody: errors, warnings, and exceptions that nobody caught,
 * those of content scripts among them.
 */
import type { Page } from 'playwright-core';

/** What the driver itself refuses the page is said there too. */
const REFUSED = 'net::ERR_BLOCKED_BY_CLIENT';

/** @returns a list that grows with each complaint from now on. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    const isComplaint = ['error', 'warning', 'assert'].includes(message.type());
    if (isComplaint && !message.text().includes(REFUSED)) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
  return said;
}
