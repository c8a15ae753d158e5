// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { GemActions } from './GemActions.tsx';
import { entry } from './states/made-up.ts';
import { wordsFrom, WordsProvider } from './words.ts';

/** As the card does: out of the page's reach, where the page knows of no focus but the host's. */
const host = document.body.appendChild(document.createElement('div'));
const root = host.attachShadow({ mode: 'closed' });

function show(notInterested: boolean): Promise<void> {
  return act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <GemActions
          entry={entry({}, notInterested ? { notInterested: true } : {})}
          storing="ready"
          onMark={() => {}}
        />
      </WordsProvider>,
      root,
    );
  });
}

it('after Undo the focus is on the button that does the same, in a closed root too', async () => {
  await show(true);
  const undo = root.querySelector<HTMLElement>('.notice-line__undo');
  undo?.focus();
  await act(() => undo?.click());
  await show(false);
  expect(root.querySelector('.notice-line')).toBeNull();
  expect(root.activeElement).toBe(root.querySelector('[data-mark=notInterested]'));
});
