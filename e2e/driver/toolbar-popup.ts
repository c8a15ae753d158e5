/**
 * The real toolbar popup, over the page it was opened on. Playwright does not show it among its pages,
 * so it is asked over the browser's own debugging session.
 */
import type { CDPSession } from 'playwright-core';
import type { Chromium } from './chromium.ts';

export interface ToolbarPopup {
  /** @param expression an expression or an immediately called function, as source text. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

type Send = <T>(method: string, params: object) => Promise<T>;

interface Target {
  targetId: string;
  url: string;
}

/** Clicks the extension's toolbar button on the tab that shows `address`. */
export async function openToolbarPopup(chromium: Chromium, address: string): Promise<ToolbarPopup> {
  const session = await chromium.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gave no browser session.');
  const send: Send = (method, params) =>
    (session.send as unknown as (method: string, params: object) => Promise<never>).call(
      session,
      method,
      params,
    );
  const targets = async (type: string) =>
    (await send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{ type }] }))
      .targetInfos;
  const tab = (await targets('tab')).find(({ url }) => url === address);
  if (!tab) throw new Error(`No tab shows ${address}.`);
  await send('Extensions.triggerAction', { id: chromium.extensionId, targetId: tab.targetId });
  const url = `chrome-extension://${chromium.extensionId}/popup.html`;
  const until = Date.now() + 15_000;
  let popup: Target | undefined;
  while (!popup) {
    if (Date.now() > until) throw new Error('The toolbar popup did not open.');
    popup = (await targets('page')).find((target) => target.url === url);
  }
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId: popup.targetId,
    flatten: false,
  });
  const { targetId } = popup;
  return {
    evaluate: evaluator(session, send, sessionId),
    async close() {
      await send('Target.closeTarget', { targetId });
      while ((await targets('page')).some((target) => target.targetId === targetId));
    },
  };
}

function evaluator(session: CDPSession, send: Send, sessionId: string): ToolbarPopup['evaluate'] {
  let last = 0;
  return async <T>(expression: string) => {
    last += 1;
    const id = last;
    const answered = new Promise<T>((done, fail) => {
      const listen = (event: { sessionId: string; message: string }) => {
        if (event.sessionId !== sessionId) return;
        const answer = JSON.parse(event.message) as {
          id: number;
          result?: { result: { value: T }; exceptionDetails?: { text: string } };
        };
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        const { result } = answer;
        if (result && !result.exceptionDetails) done(result.result.value);
        else fail(new Error(event.message));
      };
      session.on('Target.receivedMessageFromTarget', listen);
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
}
