/**
 * A worker that halts at a chosen step of what it writes, to be stopped just there. Its code is that of the
 * build; a few lines before it, in a copy of the extension, count what it asks the database to write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionCopy } from './extension-copy.ts';

const CHANNEL = 'halting';

/* oxlint-disable unicorn/require-post-message-target-origin -- A BroadcastChannel has no targets. */

/** Runs in the worker, before all else there. */
function countSteps(name: string): void {
  let left = Infinity;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => {
    left = data as number;
    channel.postMessage('armed');
  });
  type Asked = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
  const counting = (ask: Asked): Asked =>
    function counted(...given) {
      const asked = ask.apply(this, given);
      left -= 1;
      if (left === 0) {
        channel.postMessage('halted');
        // Only being stopped ends this.
        for (;;);
      }
      return asked;
    };
  const { prototype } = IDBObjectStore;
  for (const method of ['put', 'add', 'delete'] as const) {
    Object.defineProperty(prototype, method, { value: counting(prototype[method] as Asked) });
  }
}

/** Makes the worker of a copy one that can be halted. */
export function addHalt({ folder }: ExtensionCopy): void {
  const file = join(folder, 'background.js');
  const steps = `(${String(countSteps)})(${JSON.stringify(CHANNEL)});\n`;
  writeFileSync(file, steps + readFileSync(file, 'utf8'));
}

interface Hearing {
  heard: string[];
  channel?: BroadcastChannel;
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/**
 * Has the worker halt right after it asked for the given write, counted from 1, of those from now on.
 * @param own a page of the extension's own origin
 */
export async function haltAfter(own: Page, step: number): Promise<void> {
  await own.evaluate(
    async ([name, at]) => {
      const world = globalThis as unknown as Hearing;
      world.channel?.close();
      const heard: string[] = [];
      const channel = new BroadcastChannel(name);
      Object.assign(world, { heard, channel });
      const armed = new Promise<void>((done) => {
        channel.addEventListener('message', ({ data }) => {
          heard.push(data as string);
          if (data === 'armed') done();
        });
      });
      // Awake from here on.
      await world.chrome.runtime.sendMessage({ type: 'count', gems: 0 });
      channel.postMessage(at);
      await armed;
    },
    [CHANNEL, step] as const,
  );
}

/** @returns whether the worker has halted. */
export function hasHalted(own: Page): Promise<boolean> {
  return own.evaluate(() => (globalThis as unknown as Hearing).heard.includes('halted'));
}
