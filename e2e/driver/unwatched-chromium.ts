/**
 * A real Chromium with the extension and with nobody attached to its pages: where a page is watched, by
 * the driver of the other tests, say, Chromium makes none ahead. What happens in a page is told by its
 * own server and by the extension's worker.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { findChromium } from '../../scripts/browsers.mjs';
import { QUIET } from './chromium.ts';
import { newProfile } from './new-profile.ts';

export interface UnwatchedChromium {
  open(address: string): Promise<void>;
  /** Evaluates an expression in the extension's worker, which stays awake. */
  inWorker<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** @param switches more of the command line's */
export async function launchUnwatched(
  extension: string,
  switches: string[],
): Promise<UnwatchedChromium> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium was found; set CHROME_PATH to one.');
  const profile = newProfile();
  const options = [
    ...QUIET,
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...switches,
  ];
  const browser = spawn(executable, [...options, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => {
    browser.once('exit', done);
  });
  const send = talk(browser.stdio[3] as Duplex, browser.stdio[4] as Duplex);
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: extension });
  const worker = await workerOf(id, send);
  return {
    async open(url) {
      await send('Target.createTarget', { url });
    },
    async inWorker<T>(expression: string) {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send<{
        result: { value: T };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      }>('Runtime.evaluate', asked, worker);
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
    async close() {
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Send = <T = unknown>(method: string, params?: object, sessionId?: string) => Promise<T>;

/** Each message ends with a zero byte. */
function talk(to: Duplex, from: Duplex): Send {
  interface Answer {
    id?: number;
    result?: unknown;
    error?: { message: string };
  }
  const waiting = new Map<number, (answer: Answer) => void>();
  let heard = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (heard + text).split('\0');
    heard = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let last = 0;
  return <T>(method: string, params = {}, sessionId?: string) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as T);
      });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
}

/** @returns the session of the extension's worker, once it is there */
async function workerOf(extension: string, send: Send): Promise<string> {
  const until = Date.now() + 15_000;
  for (;;) {
    const { targetInfos } = await send<{
      targetInfos: { targetId: string; type: string; url: string }[];
    }>('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(extension),
    );
    if (worker) {
      const { targetId } = worker;
      const attached = { targetId, flatten: true };
      return (await send<{ sessionId: string }>('Target.attachToTarget', attached)).sessionId;
    }
    if (Date.now() > until) throw new Error('The extension has no worker.');
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}
