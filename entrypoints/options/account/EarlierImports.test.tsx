// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { History } from '../../../library/history.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { EarlierImports } from './EarlierImports.tsx';

const UNDONE = 'The import was taken back. What you marked yourself is untouched.';

const undoImport = vi.fn(async () => {});
const library = {
  accountImports: async () => [
    { id: 1, at: 0, seen: 2, saved: 0 },
    { id: 2, at: 0, seen: 3, saved: 1 },
  ],
  undoImport,
} as unknown as History;

const buttons = () => [...document.querySelectorAll('button')];
/** Lets what was begun arrive and be drawn. */
async function during(work: () => void): Promise<void> {
  await act(() => work());
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
}

const takeFirstBack = () =>
  during(() => {
    buttons()[0]?.focus();
    buttons()[0]?.click();
  });

afterEach(() => render(null, document.body));

it('says that an import was taken back, and has the focus there, each time', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  await during(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <EarlierImports library={library} />
      </WordsProvider>,
      document.body,
    );
  });
  expect(buttons()).toHaveLength(2);
  for (const left of [1, 0]) {
    await takeFirstBack();
    expect(buttons()).toHaveLength(left);
    expect(document.activeElement?.textContent).toBe(UNDONE);
  }
});
