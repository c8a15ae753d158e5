// @vitest-environment happy-dom
import type { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from './observe.ts';

/** As long as a change may take to arrive, and a slice to be taken. */
const A_WHILE_MS = 20;

const { happyDOM } = globalThis.window as unknown as Window;
const ending = { now: new AbortController() };
/** Slices that were asked for and not taken yet. */
let awaited = 0;

beforeEach(() => {
  ending.now = new AbortController();
  // happy-dom has neither idle time nor the navigation API.
  vi.stubGlobal('navigation', new EventTarget());
  awaited = 0;
  vi.stubGlobal('requestIdleCallback', (slice: (deadline: IdleDeadline) => void) => {
    awaited += 1;
    return setTimeout(() => {
      slice({ didTimeout: false, timeRemaining: () => 50 });
      awaited -= 1;
    });
  });
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  happyDOM.setURL('https://example.org/film/paju');
});

afterEach(() => {
  ending.now.abort();
  vi.unstubAllGlobals();
});

/** A busy machine cuts slices short, so that more of them are needed than come in a while. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));
  if (!ending.now.signal.aborted) await vi.waitUntil(() => awaited === 0, 10_000);
}

/** Observes a page of this HTML: what was read since the last question, as the elements' ids. */
async function observing(html: string): Promise<{ readSince: () => Promise<string[]> }> {
  document.body.innerHTML = html;
  let read: string[] = [];
  observe({
    document,
    selector: 'h1, a',
    attributes: ['href'],
    read: ({ id }) => read.push(id),
    afterSlice() {},
    signal: ending.now.signal,
  });
  const readSince = async (): Promise<string[]> => {
    await settled();
    const since = read;
    read = [];
    return since;
  };
  expect(await readSince()).toHaveLength(document.querySelectorAll('h1, a').length);
  return { readSince };
}

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The test page has no #${id}.`);
  return found;
};

const PAGE =
  '<h1 id="heading"><span id="words">Paju</span></h1><a id="link" href="/x">X</a><p id="prose">Text</p>';

describe('observe reads again', () => {
  it('an element whose text is rewritten in place', async () => {
    const { readSince } = await observing(PAGE);
    (byId('words').firstChild as Text).data = 'Sorum';
    expect(await readSince()).toEqual(['heading']);
  });

  it('an element with another attribute or with other contents', async () => {
    const { readSince } = await observing(PAGE);
    byId('link').setAttribute('href', '/y');
    expect(await readSince()).toEqual(['link']);
    byId('words').append(document.createElement('b'));
    expect(await readSince()).toEqual(['heading']);
  });

  it('everything, once, at the first change after the address became another', async () => {
    const { readSince } = await observing(PAGE);
    happyDOM.setURL('https://example.org/film/sorum');
    (byId('prose').firstChild as Text).data = 'Other text';
    expect(await readSince()).toEqual(['heading', 'link']);
    (byId('prose').firstChild as Text).data = 'Text again';
    expect(await readSince()).toEqual([]);
  });
});

it('observe reads nothing again for text outside of what it reads, nor once it has ended', async () => {
  const { readSince } = await observing(PAGE);
  (byId('prose').firstChild as Text).data = 'Other text';
  expect(await readSince()).toEqual([]);
  ending.now.abort();
  (byId('words').firstChild as Text).data = 'Sorum';
  expect(await readSince()).toEqual([]);
});

it('reads everything again when the address becomes another and nothing else changes', async () => {
  const { readSince } = await observing('<h1 id="one">Paju</h1><a id="two" href="/x">X</a>');
  await readSince();
  happyDOM.setURL('https://example.org/film/sorum');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect((await readSince()).toSorted()).toEqual(['one', 'two']);
});

describe('observe looks around little', () => {
  /** How often a part of the page was looked through. */
  function looks(): { count(): number } {
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    return { count: () => search.mock.calls.length };
  }

  /** Links in links, each put into the one before while that stands in the page. */
  function growDeep(depth: number): void {
    let at: Element = byId('prose');
    for (let link = 0; link < depth; link += 1) {
      const next = document.createElement('a');
      at.append(next);
      at = next;
    }
  }

  it('where a tree grows link by link: once, for all of it', async () => {
    const { readSince } = await observing(PAGE);
    const { count } = looks();
    growDeep(1_000);
    const read: string[] = [];
    await vi.waitFor(async () => {
      read.push(...(await readSince()));
      expect(read).toHaveLength(1_000);
    }, 10_000);
    expect(count()).toBe(1);
  });

  it('where more changes at once than is worth following: once, over the whole page', async () => {
    const { readSince } = await observing(PAGE);
    const { count } = looks();
    for (let change = 0; change < 2_500; change += 1)
      byId('link').setAttribute('href', `/${change}`);
    expect(await readSince()).toEqual(['heading', 'link']);
    expect(count()).toBe(1);
  });
});

it('observe reads of a page without end no more than somebody could look at', async () => {
  document.body.innerHTML = '<a></a>'.repeat(30_000);
  let read = 0;
  let parts = 0;
  observe({
    document,
    selector: 'a',
    attributes: [],
    read: () => {
      read += 1;
    },
    afterSlice: (done) => {
      if (done) parts += 1;
    },
    signal: ending.now.signal,
  });
  await vi.waitFor(() => expect(read).toBe(12_000), 10_000);
  await settled();
  expect(read).toBe(12_000);
  // What was read is asked about by and by, and not all at the end.
  expect(parts).toBeGreaterThan(5);
});
