// @vitest-environment happy-dom
import type { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from './observe.ts';

/** As long as a change may take to arrive, and a slice to be taken. */
const A_WHILE_MS = 20;

const { happyDOM } = globalThis.window as unknown as Window;
const ending = { now: new AbortController() };

beforeEach(() => {
  ending.now = new AbortController();
  // happy-dom has neither idle time nor the navigation API.
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('requestIdleCallback', (slice: (deadline: IdleDeadline) => void) =>
    setTimeout(() => {
      slice({ didTimeout: false, timeRemaining: () => 50 });
    }),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  happyDOM.setURL('https://example.org/film/paju');
});

afterEach(() => {
  ending.now.abort();
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

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
