// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { GemTile } from './GemTile.tsx';
import { lister } from './listed-gem.ts';

afterEach(() => render(null, document.body));

it('shows the marks of the list, which change while what was read of the gem stays', () => {
  const {
    gems,
    format: _format,
    ...pack
  } = packOf('lamps', [gemOf('lamp', { title: 'The Lamp', year: 1994 })]);
  const [gem] = gems;
  if (!gem) throw new Error('There is a gem.');
  const entry = { pack, gem, marks: {} };
  void act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <GemTile
          gem={{ ...lister()(entry), marks: { seen: true } }}
          whole={entry}
          button={{ tabIndex: 0, onFocus: () => {}, onKeyDown: () => {} }}
          onOpen={() => {}}
        />
      </WordsProvider>,
      document.body,
    );
  });
  expect(document.querySelector<HTMLElement>('.film-line')?.dataset['marks']).toBe('seen');
});

it('marks a review as Korean where its letters are, whatever its pack calls it', () => {
  const verdict = '등대지기는 배를 세지 않는다.';
  const lamp = gemOf('lamp', { title: 'The Lamp', year: 1994 });
  const gem = { ...lamp, review: { verdict, lang: 'en', credit: 'Somebody' } };
  const { gems: _gems, format: _format, ...pack } = packOf('lamps', [gem]);
  const entry = { pack, gem, marks: {} };
  void act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <GemTile
          gem={lister()(entry)}
          whole={entry}
          button={{ tabIndex: 0, onFocus: () => {}, onKeyDown: () => {} }}
          onOpen={() => {}}
        />
      </WordsProvider>,
      document.body,
    );
  });
  const review = document.querySelector('.gem-tile__review');
  expect(review?.textContent).toBe(verdict);
  expect(review?.getAttribute('lang')).toBe('ko');
});
