/**
 * What the extension's background hears and shows, and what is said to it from elsewhere than the
 * page under test.
 */
import type { Mention } from '../../film.ts';
import type { FromOurPages, FromPage } from '../../messages.ts';
import type { Chromium } from './chromium.ts';

/** What the extension sees of the browser. */
interface Extension {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
}

interface Recording {
  received?: unknown[];
}

/** Makes the background keep each message that reaches it from now on, beside handling it as ever. */
export async function recordMessages(chromium: Chromium): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    const world = globalThis as unknown as Recording & { chrome: Extension };
    if (!world.received) {
      world.chrome.runtime.onMessage.addListener((message) => {
        world.received?.push(message);
      });
    }
    world.received = [];
  });
}

/** @returns each message that arrived since recording began, or the worker started. */
export async function messagesHeard(chromium: Chromium): Promise<FromPage[]> {
  const worker = await chromium.worker();
  const messages = await worker.evaluate(() => (globalThis as unknown as Recording).received ?? []);
  return messages as FromPage[];
}

/** @returns the mentions of each `find` among them. */
export async function findsHeard(chromium: Chromium): Promise<Mention[][]> {
  const messages = await messagesHeard(chromium);
  return messages.flatMap((message) => (message.type === 'find' ? [message.mentions] : []));
}

/** @returns how many mentions arrived in all, without having them brought here. */
export async function mentionsHeard(chromium: Chromium): Promise<number> {
  const worker = await chromium.worker();
  return worker.evaluate(() => {
    const { received = [] } = globalThis as unknown as { received?: { mentions?: object[] }[] };
    return received.reduce((sum, { mentions = [] }) => sum + mentions.length, 0);
  });
}

/** @returns the text on the toolbar badge of the tab that shows `address`. */
export async function badgeOf(chromium: Chromium, address: string): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async (url) => {
    const { action, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
    const [tab] = await tabs.query({ url });
    return tab ? action.getBadgeText({ tabId: tab.id }) : 'no tab';
  }, address);
}

/**
 * Has the spotter come into each page at `address`, as the popup does where nobody answers; a scout may
 * have found nothing there that matters.
 */
export async function callSpotter(chromium: Chromium, address: string): Promise<void> {
  const worker = await chromium.worker();
  const tabIds = await worker.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
    return (await tabs.query({ url })).map(({ id }) => id);
  }, address);
  if (tabIds.length === 0) throw new Error(`No tab shows ${address}.`);
  for (const tabId of tabIds) await sayElsewhere(chromium, { type: 'call-spotter', tabId });
}

/** Says something to the background as another page would. @returns the answer */
export async function sayElsewhere(
  chromium: Chromium,
  message: FromPage | FromOurPages,
): Promise<unknown> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  const answer = await page.evaluate(
    (said) => (globalThis as unknown as { chrome: Extension }).chrome.runtime.sendMessage(said),
    message,
  );
  await page.close();
  return answer;
}
