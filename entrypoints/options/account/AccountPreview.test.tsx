// @vitest-environment happy-dom
/** What is said of an account before and after it is brought in. */
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { AccountSummary } from '../../../library/history.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { AccountNumbers } from './AccountNumbers.tsx';
import { AccountPreview } from './AccountPreview.tsx';

const SUMMARY: AccountSummary = {
  id: null,
  films: 9,
  seen: 6,
  saved: 2,
  kept: 1,
  gems: [],
  leftOut: [],
};

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent);
const preview = (summary: AccountSummary) =>
  render(
    <WordsProvider value={wordsFrom(en)}>
      <AccountPreview
        account={{ films: [], files: [], skipped: [] }}
        summary={summary}
        onBringIn={() => {}}
        onBack={() => {}}
      />
    </WordsProvider>,
    document.body,
  );

afterEach(() => render(null, document.body));

it('tells what would change, and asks', () => {
  preview(SUMMARY);
  expect(texts('.step__title')).toEqual(['9 films were understood. This is what would change:']);
  expect(texts('dt').slice(0, 3)).toEqual(['Become seen', 'Become saved', 'Stay as they are']);
  expect(texts('button')).toEqual(['Bring in', 'Cancel']);
});

it('says at once that nothing would change, and leads to other files', () => {
  preview({ ...SUMMARY, seen: 0, saved: 0, kept: 9 });
  expect(texts('.step__title')).toEqual(['Your shelf says all of this already.']);
  expect(texts('dt').slice(0, 1)).toEqual(['Stay as they are']);
  expect(texts('button')).toEqual(['Choose other files']);
});

it('tells of what is done as done', () => {
  render(
    <WordsProvider value={wordsFrom(en)}>
      <AccountNumbers summary={SUMMARY} at="done" />
    </WordsProvider>,
    document.body,
  );
  expect(texts('dt').slice(0, 3)).toEqual(['Became seen', 'Became saved', 'Stayed as they were']);
});
