/**
 * A page that Chromium makes ahead, in case the user goes there: as they type its address, say. It asks
 * nobody, since nobody would answer it, until they do; then it is marked as any other.
 */
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CERTIFICATE, KEY } from './driver/certificate.ts';
import { copyExtension, type ExtensionCopy } from './driver/extension-copy.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import { pageWithGem } from './driver/site-pages.ts';
import { launchUnwatched, type UnwatchedChromium } from './driver/unwatched-chromium.ts';

const HOME = '/at-home/';
const GRID = plant(handMadeGrid(), 0, APRIL_SNOW);
const streaming = pageWithGem('mubi');

const notFound: RequestListener = (_request, response) => {
  response.writeHead(404).end();
};

let copy: ExtensionCopy;
let server: Server;
let answer: RequestListener = notFound;
let chromium: UnwatchedChromium;
beforeAll(async () => {
  copy = copyExtension({ allSites: true });
  server = createServer({ cert: CERTIFICATE, key: KEY }, (request, response) =>
    answer(request, response),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  chromium = await launchUnwatched(copy.folder, [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
  ]);
  // Its worker may be there and not have begun.
  await vi.waitFor(async () => {
    const registered = 'chrome.scripting.getRegisteredContentScripts()';
    const { length } = await chromium.inWorker<unknown[]>(registered);
    if (length === 0) throw new Error('The scripts of optional sites are not registered.');
  }, 15_000);
});
afterAll(async () => {
  await chromium.close();
  server.closeAllConnections();
  server.close();
  copy.remove();
});

/** Has `html` made ahead at its address, and tells once it has loaded; `go` has the user go there. */
async function makeAhead(address: string, html: string): Promise<{ go(): void }> {
  const { origin, pathname } = new URL(address);
  const home = `<script type="speculationrules">${JSON.stringify({
    prerender: [{ source: 'list', urls: [pathname], eagerness: 'immediate' }],
  })}</script><script>fetch('/go').then(() => location.assign('${pathname}'))</script>`;
  const telling = `<script>addEventListener('load', () => fetch('/loaded'))</script></head>`;
  let go = (): void => {};
  const going = new Promise<void>((resolve) => {
    go = resolve;
  });
  const loaded = new Promise<void>((resolve) => {
    answer = (request, response) => {
      const { url } = request;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      switch (url) {
        case HOME:
          response.end(home);
          break;
        case pathname:
          response.end(html.replace('</head>', telling));
          break;
        case '/go':
          void going.then(() => response.end());
          break;
        default:
          notFound(request, response);
          if (url === '/loaded') resolve();
      }
    };
  });
  await chromium.open(`${origin}${HOME}`);
  await loaded;
  return { go };
}

interface InPage {
  /** Ms after which the user went there; 0 where the page was not made ahead. */
  activatedAfter: number;
  marked: number;
}

/** What the tab that shows this address has in it; null while none does. */
const look = (address: string) =>
  chromium.inWorker<InPage | null>(`chrome.tabs.query({ url: '${address}' }).then(async ([tab]) => {
    if (!tab) return null;
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => ({
        activatedAfter: performance.getEntriesByType('navigation')[0].activationStart,
        marked: document.querySelectorAll('[data-underseen]').length,
      }),
    });
    return result;
  })`);

it.each([
  ['of films, which has the scout', GRID_ADDRESS, GRID],
  ['which has the lookout', 'https://letterboxd.com/members/', GRID],
  ['of a streaming service, which has the spotter', streaming?.as ?? '', streaming?.html ?? ''],
])('a page %s', async (_what, address, html) => {
  await chromium.inWorker(`globalThis.heard = [];
    chrome.runtime.onMessage.addListener(({ type }, { url }) => {
      if (url === '${address}') globalThis.heard.push(type);
    })`);
  const { go } = await makeAhead(address, html);
  // Longer than what looks at it takes, and what it says would take to arrive.
  await new Promise((done) => {
    setTimeout(done, 1_500);
  });
  expect(await chromium.inWorker('globalThis.heard')).toEqual([]);
  go();
  await expect.poll(async () => (await look(address))?.marked ?? 0).toBeGreaterThan(0);
  expect((await look(address))?.activatedAfter).toBeGreaterThan(1_000);
});
