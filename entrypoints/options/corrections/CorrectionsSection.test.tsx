// @vitest-environment happy-dom
/** What a correction says: both films, and what tells them apart where they share title and year. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { SectionProps } from '../sections.ts';
import { CorrectionsSection } from './CorrectionsSection.tsx';

const by = (...names: string[]) => names.map((name) => ({ name, variants: [] }));
const possessed = (id: string, ...names: string[]) => ({
  gem: gemOf(id, { title: 'Possessed', year: 2009, directors: by(...names) }),
});

async function rowsWith(gems: { gem: Gem }[]): Promise<(string | null)[]> {
  const film = { title: 'Possessed', year: 2009 };
  const library: Library = {
    ...memoryLibrary(packOf('a', [])),
    corrections: async () => [{ key: '1', film, mention: film, site: 'Letterboxd', changed: 0 }],
    eachGems: async (take) => {
      await take(gems as never);
    },
  };
  await act(() =>
    render(
      <WordsProvider value={wordsFrom(en)}>
        <CorrectionsSection {...({ library } as SectionProps)} />
      </WordsProvider>,
      document.body,
    ),
  );
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
  return [...document.querySelectorAll('.correction > span')].map((each) =>
    each.textContent.trim(),
  );
}
afterEach(() => render(null, document.body));

it('names what the page gave and where, and the gem with who made it', async () => {
  const rows = await rowsWith([possessed('a', 'Lee Yong-ju'), possessed('b', 'Lee Yong-ju')]);
  expect(rows.slice(0, 2)).toEqual([
    'On Letterboxd: Possessed (2009)',
    'Not the gem: Possessed (2009) Directed by Lee Yong-ju',
  ]);
});

it('names nobody where the gem is gone, or two are named so', async () => {
  expect((await rowsWith([]))[1]).toBe('Not the gem: Possessed (2009)');
  render(null, document.body);
  const two = [possessed('a', 'Lee Yong-ju'), possessed('b', 'Someone Else')];
  expect((await rowsWith(two))[1]).toBe('Not the gem: Possessed (2009)');
});
