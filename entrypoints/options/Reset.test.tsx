// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../components/words.ts';
import { packOf } from '../../library/fixtures/gems.ts';
import { memoryLibrary } from '../../library/memory.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { Reset } from './Reset.tsx';

let settings: Settings;
const library = { ...memoryLibrary(packOf('p', [])), settings: async () => settings };

const show = () =>
  act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <Reset
          library={library}
          settings={settings}
          change={async (changes) => {
            settings = { ...settings, ...changes };
            return 'saved';
          }}
        />
      </WordsProvider>,
      document.body,
    );
  });
const press = (name: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find((each) => each.textContent === name)?.click();
    await new Promise((done) => setTimeout(done));
  });

afterEach(() => render(null, document.body));

it('takes back what it did, and nothing that was set since', async () => {
  settings = { ...DEFAULT_SETTINGS, theme: 'dark', marker: 'clear' };
  await show();
  await press('Reset all settings');
  expect(settings).toEqual(DEFAULT_SETTINGS);
  // In another tab, of which this one was not told.
  settings = { ...settings, theme: 'light', leads: 'off' };
  await press('Undo');
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'light', leads: 'off', marker: 'clear' });
  expect(document.querySelector('output')).toBeNull();
});
