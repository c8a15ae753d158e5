/**
 * Evaluates in the isolated world that the extension's scripts share in a web page: the only place
 * from which the room and the inside of the closed card can be seen.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface IsolatedWorld {
  /** @param expression an expression or an immediately called async function, as source text. */
  evaluate<T>(expression: string): Promise<T>;
  detach(): Promise<void>;
}

/** @throws when the extension has no script in this page within five seconds. */
export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  const contexts = new Map<number, true>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) contexts.set(context.id, true);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contexts.delete(executionContextId);
  });
  await cdp.send('Runtime.enable');
  const until = Date.now() + 5_000;
  while (contexts.size === 0) {
    if (Date.now() > until) throw new Error('The extension has no script in this page.');
    await page.waitForTimeout(50);
  }
  return {
    async evaluate<T>(expression: string) {
      const contextId = [...contexts.keys()].at(-1);
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        ...(contextId === undefined ? {} : { contextId }),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value as T;
    },
    detach: () => cdp.detach(),
  };
}
