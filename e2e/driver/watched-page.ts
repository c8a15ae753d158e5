/** What can be counted about a page from its load until its markers are drawn or would be. */
import type { Page } from 'playwright-core';
import { compileBundledPack } from '../../packs/compile.ts';
import { openAs } from './chromium.ts';
import { handMadeGrid, plant } from './gem-page.ts';

export interface WatchedPage {
  requests: number;
  /** What was said in the console, exceptions that nobody caught among it. */
  lines: string[];
  nodes: number;
  markers: number;
  /** Sum of the scores of layout shifts. */
  shift: number;
}

interface Watch {
  shift: number;
}

const LONGEST_MS = 15_000;
/** Where no markers are to come, so long is waited for them. */
const NONE_MS = 4_000;

/** A hundred posters, each of a gem of the bundled pack, over and over. */
export function hundredPosters(): string {
  const films = compileBundledPack().gems.filter(({ film }) => film.ids.letterboxd);
  let html = handMadeGrid(100);
  for (let index = 0; index < 100; index += 1) {
    const film = films[index % films.length]?.film;
    if (!film) throw new Error('The bundled pack has no gem with a Letterboxd id.');
    const { ids, title, year } = film;
    const slug = ids.letterboxd ?? '';
    html = plant(html, index, { slug, filmId: ids.letterboxdFilm ?? 990_000 + index, title, year });
  }
  return html;
}

/** Opens a page and watches it until a hundred markers are there, or for a while where none are to come. */
export async function watchPage(
  page: Page,
  address: string,
  html: string,
  isOurs: boolean,
): Promise<WatchedPage> {
  await page.addInitScript(watch);
  let requests = 0;
  const lines: string[] = [];
  const onRequest = () => (requests += 1);
  const onLine = (line: { text(): string }) => lines.push(line.text());
  const onError = (error: Error) => lines.push(error.message);
  page.on('request', onRequest).on('console', onLine).on('pageerror', onError);
  await openAs(page, address, html);
  await page
    .waitForFunction(() => document.querySelectorAll('[data-underseen]').length === 100, null, {
      timeout: isOurs ? LONGEST_MS : NONE_MS,
    })
    .catch(() => {});
  // Two frames, so that what was drawn has been laid out and told of.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  page.off('request', onRequest).off('console', onLine).off('pageerror', onError);
  const counts = await page.evaluate(() => ({
    ...(globalThis as unknown as { watch: Watch }).watch,
    nodes: document.querySelectorAll('*').length,
    markers: document.querySelectorAll('[data-underseen]').length,
  }));
  return { requests, lines, ...counts };
}

/** Runs in the page. */
function watch(): void {
  const counts: Watch = { shift: 0 };
  (globalThis as unknown as { watch: Watch }).watch = counts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      counts.shift += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
