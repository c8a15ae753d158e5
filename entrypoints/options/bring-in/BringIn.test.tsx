// @vitest-environment happy-dom
/** Where the focus goes as bringing a list in goes on. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { BringIn } from './BringIn.tsx';

const pack = packOf('lamps', [gemOf('lamp', { title: 'The Lamp', year: 1994 })]);
const library: Library = {
  ...memoryLibrary(pack),
  comparePack: async () => ({ known: [], doubles: [] }),
};

const focused = () => document.activeElement?.getAttribute('data-step');

function press(name: string): Promise<void> {
  return act(() => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((each) => each.textContent === name);
    button?.focus();
    button?.click();
  });
}

async function choose(name: string, text: string, step: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await act(() => {
    Object.defineProperty(input, 'files', { value: [new File([text], name)] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(() => expect(document.querySelector(`[data-step=${step}]`)).not.toBeNull());
  await act(() => {});
}

beforeEach(() =>
  act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <BringIn library={library} packs={{ now: [], failed: false, change: async () => true }} />
      </WordsProvider>,
      document.body,
    );
  }),
);
afterEach(() => render(null, document.body));

it('is not there as the page is opened', () => {
  expect(document.activeElement).toBe(document.body);
});

it.each([
  ['a list that is shown', 'films.json', JSON.stringify(pack), 'preview', 'Cancel'],
  ['one that is refused', 'films.json', '{', 'refused', 'Try another list'],
])('of %s: it goes to what is asked, and back to where lists are chosen', async (...row) => {
  const [, name, text, step, back] = row;
  await choose(name, text, step);
  expect(focused()).toBe(step);
  await press(back);
  expect(focused()).toBe('choosing');
  expect(document.activeElement?.querySelector('input[type=file]')).not.toBeNull();
});
