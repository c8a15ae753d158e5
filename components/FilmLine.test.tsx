// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Film } from '../film.ts';
import type { GemEntry, Marks } from '../messages.ts';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { FilmLine } from './FilmLine.tsx';
import { gemCardStates } from './states/GemCard.states.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const plain = gemCardStates[0]?.props.entry as GemEntry;

function show(marks: Marks, film: Partial<Film> = {}): Element {
  const gem = { ...plain.gem, film: { ...plain.gem.film, ...film } };
  render(
    <WordsProvider value={wordsFrom(en)}>
      <FilmLine entry={{ ...plain, gem, marks }} />
    </WordsProvider>,
    document.body,
  );
  return document.body;
}

afterEach(() => {
  render(null, document.body);
});

it('says title, original title and year, and nothing of marks that are not', () => {
  expect(show({}).textContent).toBe('The Ferryman’s Receipt 나루터 영수증 1987');
  expect(document.querySelector('svg')).toBeNull();
});

it('gives each title its language, and does not say the same one twice', () => {
  const line = show({});
  const langs = [...line.querySelectorAll('[lang]')].map((each) => each.getAttribute('lang'));
  expect(langs).toEqual(['en', 'ko']);
  const title = '나루터';
  expect(
    show({}, { title, originalTitle: { text: title, lang: 'ko', romanised: [] } }).textContent,
  ).toBe('나루터  1987');
});

it.each<[Marks, string]>([
  [{ saved: true }, '(Saved)'],
  [{ seen: true }, '(Seen)'],
  [{ notInterested: true }, '(Not interested)'],
  [{ seen: true, saved: true }, '(Saved and Seen)'],
])('says %o, and shows a sign for each', (marks, said) => {
  expect(show(marks).textContent).toContain(`1987 ${said}`);
  const signs = document.querySelectorAll('svg[aria-hidden=true]');
  expect(signs).toHaveLength(Object.keys(marks).length);
});
