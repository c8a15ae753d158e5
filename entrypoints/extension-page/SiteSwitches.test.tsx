// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../components/words.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { KNOWN_SITES } from '../../tabs/known-sites.ts';
import { SiteSwitches } from './SiteSwitches.tsx';

/** @param areOn whether each site but the first is on */
function show(areOn: boolean): Promise<void> {
  const all = KNOWN_SITES.map((site, at) => ({ site, on: areOn || at === 0 }));
  return act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <SiteSwitches
          sites={{ all, turnOn: async () => {}, turnOff: async () => {} }}
          heading="h2"
        />
      </WordsProvider>,
      document.body,
    );
  });
}

const allButton = () => document.querySelector<HTMLElement>('.site-switches__all');
const inputs = () => [...document.querySelectorAll('input')];
const press = (element: HTMLElement | null | undefined) =>
  act(async () => {
    element?.focus();
    element?.click();
  });

afterEach(() => render(null, document.body));

it('once all sites are on the focus is on the first of them: the button for all is gone', async () => {
  await show(false);
  await press(allButton());
  expect(document.activeElement).toBe(allButton());
  await show(true);
  expect(allButton()).toBeNull();
  expect(document.activeElement).toBe(inputs()[0]);
});

it('the focus stays on the switch that turned the last site on', async () => {
  await show(false);
  // All were asked for, and the browser was told no.
  await press(allButton());
  await press(inputs().at(-1));
  await show(true);
  expect(document.activeElement).toBe(inputs().at(-1));
});
