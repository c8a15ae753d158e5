// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { compileBundledPack } from '../packs/compile.ts';
import { FilmFacts } from './FilmFacts.tsx';
import { knownGenre } from './genre.ts';
import { bareFilm } from './states/made-up.ts';
import { type Messages, WordsProvider, wordsFrom } from './words.ts';

function shown(genres: string[], messages: Messages): Element {
  const root = document.createElement('div');
  render(
    <WordsProvider value={wordsFrom(messages)}>
      <FilmFacts film={{ ...bareFilm, genres }} lang="en" />
    </WordsProvider>,
    root,
  );
  const [facts] = root.querySelectorAll('li');
  if (!facts) throw new Error('No genres are shown.');
  return facts;
}

describe('FilmFacts', () => {
  it('says known genres in the language of the interface', () => {
    expect(shown(['Drama', 'science fiction'], ko).textContent).toBe('드라마, SF');
    expect(shown(['drama', 'Horror'], en).textContent).toBe('Drama, Horror');
  });

  it('leaves a pack’s own words as they are, and says which language they are in', () => {
    const facts = shown(['Drama', 'Ferry noir'], ko);
    expect(facts.textContent).toBe('드라마, Ferry noir');
    expect([...facts.querySelectorAll('[lang]')].map((each) => each.outerHTML)).toEqual([
      '<span lang="en">Ferry noir</span>',
    ]);
  });

  it('knows every genre of the bundled pack', () => {
    const genres = compileBundledPack().gems.flatMap(({ film }) => film.genres);
    expect(genres.length).toBeGreaterThan(25);
    expect(genres.filter((genre) => !knownGenre(genre))).toEqual([]);
  });
});
