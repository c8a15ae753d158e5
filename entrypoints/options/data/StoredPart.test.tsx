// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { StoredOverview } from '../../../library/history.ts';
import { askToPersist } from '../../../library/safekeeping/persist.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { StoredPart } from './StoredPart.tsx';

vi.mock('../../../library/safekeeping/persist.ts');

const NOTHING = new Proxy({} as StoredOverview['counts'], { get: () => 0 });

function show(persistent: boolean, onChanged = () => {}): Promise<void> {
  const stored = {
    counts: NOTHING,
    bytes: null,
    persistent,
    database: 'underseen',
    unreadable: [],
  };
  return act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <StoredPart stored={stored} onChanged={onChanged} />
      </WordsProvider>,
      document.body,
    );
  });
}

const button = () => document.querySelector('button');
const press = () =>
  act(async () => {
    button()?.focus();
    button()?.click();
    await new Promise((done) => setTimeout(done));
  });

afterEach(() => render(null, document.body));

it('where the browser agrees the focus goes to where that is said', async () => {
  vi.mocked(askToPersist).mockResolvedValue(true);
  const onChanged = vi.fn();
  await show(false, onChanged);
  await press();
  expect(onChanged).toHaveBeenCalledOnce();
  await show(true);
  expect(button()).toBeNull();
  expect(document.activeElement?.textContent).toBe(en.isPersistent.message);
});

it('where the browser refuses the focus stays on the button', async () => {
  vi.mocked(askToPersist).mockResolvedValue(false);
  await show(false);
  await press();
  expect(document.activeElement).toBe(button());
});

it('takes no focus where nobody asked here', async () => {
  await show(false);
  await show(true);
  expect(document.activeElement).toBe(document.body);
});
