/**
 * Reads a web page as the extension does and tells each mention as the background received it and
 * judged it. Used by `npm run spot` and by the tests over real saved pages.
 */
import type { Page } from 'playwright-core';
import type { Evidence, Mention } from '../../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../../limits.ts';
import type { Found } from '../../messages.ts';
import { callSpotter, findsHeard, recordMessages } from './background.ts';
import { type Chromium, openAs } from './chromium.ts';
import { isolatedWorld } from './isolated-world.ts';

/** One mention and what became of it. */
export interface Spotted {
  title: string;
  year: number | null;
  directors: string[];
  ids: Mention['ids'];
  kind: Mention['kind'];
  confidence: 'certain' | 'likely' | 'possible' | null;
  /** `pack/gem`, as in the library. */
  gem: string | null;
  evidence: Evidence[];
  /** A CSS path to the element that carries, or would carry, the marker. */
  selector: string;
}

/** Nothing new for this long means that the page has been read. */
const SETTLED_MS = 700;
/** Nothing at all for this long, that it names no film; the first has a worker to wait for. */
const NONE_MS = 3_000;
const LONGEST_MS = 20_000;

interface Place {
  mention: string;
  selector: string;
}

/** Opens `html` as `address` and reads it. */
export async function spotSavedPage(
  chromium: Chromium,
  address: string,
  html: string,
): Promise<Spotted[]> {
  const page = await chromium.context.newPage();
  try {
    await recordMessages(chromium);
    await openAs(page, address, html);
    // Also where a glance told the scout that nothing matters: all that can be read is to be told.
    await callSpotter(chromium, page.url());
    return await spotOpenPage(chromium, page);
  } finally {
    await page.close();
  }
}

/** Reads a page that was opened after `recordMessages`. */
export async function spotOpenPage(chromium: Chromium, page: Page): Promise<Spotted[]> {
  const received = await settledMentions(chromium);
  if (received.size === 0) return [];
  const world = await isolatedWorld(page, chromium.extensionId);
  const places = await world.evaluate<Place[]>(`(${findPlaces.toString()})()`);
  const mentions = [...received.values()];
  const judged = new Map<string, Found['matches'][number]>();
  const entries: Found['entries'] = [];
  for (let start = 0; start < mentions.length; start += MAX_MENTIONS_A_MESSAGE) {
    const batch = mentions.slice(start, start + MAX_MENTIONS_A_MESSAGE);
    const message = JSON.stringify({ type: 'find', mentions: batch, subjects: [], hasCard: true });
    const found = await world.evaluate<Found>(`chrome.runtime.sendMessage(${message})`);
    for (const [index, mention] of batch.entries()) {
      const match = found.matches[index];
      const shifted = match ? { ...match, entry: match.entry + entries.length } : null;
      judged.set(JSON.stringify(mention), shifted);
    }
    entries.push(...found.entries);
  }
  await world.detach();
  return places.flatMap(({ mention: key, selector }) => {
    const mention = received.get(key);
    if (!mention) return [];
    const match = judged.get(key) ?? null;
    const entry = match && entries[match.entry];
    return {
      title: mention.title,
      year: mention.year,
      directors: mention.directors,
      ids: mention.ids,
      kind: mention.kind,
      confidence: match?.confidence ?? null,
      gem: entry ? `${entry.pack.id}/${entry.gem.id}` : null,
      evidence: match?.evidence ?? [],
      selector,
    };
  });
}

/** Waits until no more mentions arrive. @returns them by their JSON text. */
async function settledMentions(chromium: Chromium): Promise<Map<string, Mention>> {
  const started = Date.now();
  let count = -1;
  let since = started;
  for (;;) {
    const finds = await findsHeard(chromium);
    if (finds.length !== count) {
      count = finds.length;
      since = Date.now();
    }
    const quiet = count > 0 ? SETTLED_MS : NONE_MS;
    if (Date.now() - since > quiet || Date.now() - started > LONGEST_MS) {
      const mentions = finds.flat();
      return new Map(mentions.map((mention) => [JSON.stringify(mention), mention]));
    }
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}

/** Runs in the isolated world: asks the site reader in the room about each element it claims. */
function findPlaces(): Place[] {
  interface Reader {
    selector: string;
    read(element: Element): { mention: unknown; element: Element } | null;
  }
  const shared = (globalThis as unknown as Record<symbol, { guests: { site?: Reader } }>)[
    Symbol.for('underseen.room')
  ];
  const site = shared?.guests.site;
  if (!site) return [];
  const path = (element: Element): string => {
    const steps: string[] = [];
    for (let at: Element | null = element; at && at !== document.documentElement;) {
      const parent: Element | null = at.parentElement;
      const name = at.localName;
      const alike = parent ? [...parent.children].filter((child) => child.localName === name) : [];
      steps.unshift(alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(at) + 1})` : name);
      at = parent;
    }
    return steps.join(' > ');
  };
  return [...document.querySelectorAll(site.selector)].flatMap((element) => {
    const found = site.read(element);
    return found ? { mention: JSON.stringify(found.mention), selector: path(found.element) } : [];
  });
}
