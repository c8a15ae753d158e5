// @vitest-environment happy-dom
/** What is offered with a backup, by what it would change here. */
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { BackupSummary } from '../../../library/history.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { RestorePreview } from './RestorePreview.tsx';

const NONE = { added: 0, changed: 0, same: 0 };

function preview(shelf: BackupSummary['counts']['shelf']): void {
  const summary: BackupSummary = {
    made: 0,
    counts: {
      shelf,
      ownGems: NONE,
      corrections: NONE,
      sightings: NONE,
      packs: NONE,
      subscriptions: NONE,
      settings: NONE,
      unreadable: NONE,
    },
    missingPacks: [],
  };
  render(
    <WordsProvider value={wordsFrom(en)}>
      <RestorePreview summary={summary} onRestore={() => {}} onBack={() => {}} />
    </WordsProvider>,
    document.body,
  );
}
const title = () => document.querySelector('.step__title')?.textContent;
const buttons = () => [...document.querySelectorAll('button')].map((each) => each.textContent);

afterEach(() => render(null, document.body));

it.each([{ added: 1 }, { changed: 1 }])('brings back what is not here so: %o', (news) => {
  preview({ ...NONE, ...news });
  expect(title()).toBe('This is what bringing it back does:');
  expect(buttons()).toEqual(['Bring it back', 'Cancel']);
});

it.each([
  ['All of it is here already.', { ...NONE, same: 3 }],
  ['There is nothing in it.', NONE],
])('offers nothing that would change nothing: %s', (said, shelf) => {
  preview(shelf);
  expect(title()).toBe(said);
  expect(buttons()).toEqual(['Choose another backup']);
});
