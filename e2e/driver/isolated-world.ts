/**
 * Evaluates in the isolated world that the extension's scripts share in a web page: the only place
 * from which the room and the inside of the closed card can be seen.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface IsolatedWorld {
  /** @param expression an expression or an immediately called async function, as source text. */
  evaluate<T>(expression: string): Promise<T>;
  /** Evaluates in the worlds of versions that an update left behind too, the oldest first. */
  evaluateInAll<T>(expression: string): Promise<T[]>;
  /** @returns how many objects of a class of this world are alive, once what can be collected was. */
  alive(className: string): Promise<number>;
  detach(): Promise<void>;
}

/** @throws when the extension has no script in this page within five seconds. */
export async function isolatedWorld(page: Page, extensionId: string): Promise<IsolatedWorld> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  const contexts = new Set<number>();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    // In a page of the extension's own the driver has a world too, of the same origin.
    const isDrivers = context.name.startsWith('__playwright');
    // The frame in which a note is written has one as well.
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    const isTop = frameId === frameTree.frame.id;
    if (context.origin === origin && !isDrivers && isTop) contexts.add(context.id);
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
  /** Their numbers rise; they are not told in that order. */
  const byAge = () => [...contexts].toSorted((a, b) => a - b);
  async function evaluateIn<T>(contextId: number | undefined, expression: string): Promise<T> {
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
  }
  return {
    evaluate: (expression) => evaluateIn(byAge().at(-1), expression),
    evaluateInAll: <T>(expression: string) =>
      Promise.all(byAge().map((id) => evaluateIn<T>(id, expression))),
    async alive(className) {
      const at = byAge().at(-1);
      const { result } = await cdp.send('Runtime.evaluate', {
        expression: `${className}.prototype`,
        objectGroup: 'alive',
        ...(at === undefined ? {} : { contextId: at }),
      });
      const { objects } = await cdp.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId ?? '',
        objectGroup: 'alive',
      });
      const { result: count } = await cdp.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'alive' });
      return count.value as number;
    },
    detach: () => cdp.detach(),
  };
}

/** @returns the addresses of the frames, the top one among them, in which the extension has a world. */
export async function framesWithUs(page: Page, extensionId: string): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const withUs = new Set<string>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.origin === `chrome-extension://${extensionId}` && frameId) withUs.add(frameId);
  });
  // Tells every world that is there before it answers.
  await cdp.send('Runtime.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  await cdp.detach();
  return framesIn(frameTree).flatMap(({ id, url }) => (withUs.has(id) ? [url] : []));
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

function framesIn({ frame, childFrames = [] }: FrameTree): FrameTree['frame'][] {
  return [frame, ...childFrames.flatMap(framesIn)];
}
