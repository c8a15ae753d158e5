import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { list, number, plural, useWords } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import type { Library } from '../../../library/library.ts';
import { ProblemList } from '../ProblemList.tsx';
import { FilmRead } from './FilmRead.tsx';
import type { Stand } from './use-bring-in.ts';

/** More than that of one kind nobody reads; how many there are is said. */
const MOST_SHOWN = 100;
/** So many of the films are shown, to recognise the list by, and how it was read. */
const FIRST = 5;

interface PreviewProps {
  library: Library;
  preview: Extract<Stand, { at: 'preview' }>;
  onBringIn(): void;
  onCancel(): void;
}

/** What a list will bring, and what not, before anything is kept. */
export function Preview({ library, preview, onBringIn, onCancel }: PreviewProps) {
  const words = useWords();
  const titles = usePackTitles(library);
  const { draft, comparison, before } = preview;
  const { pack, read, skipped, adjusted } = draft;
  const { gems } = pack;
  // What is left out may have been no film. A pack file, which has no rows, comes in whole.
  const allAreFilms = read === gems.length;
  const taken = before !== null && before.origin !== 'imported';
  const nameOf = (index: number) => filmName(gems[index]);
  return (
    <div class="preview">
      <h3 class="step__title" lang={pack.language} dir="auto">
        {pack.title}
      </h3>
      {pack.author && <p class="pack__author">{words('packBy', pack.author)}</p>}
      {pack.description && (
        <p class="preview__description" lang={pack.language} dir="auto">
          {pack.description}
        </p>
      )}
      <p class="preview__counts">
        <b>{plural(words, allAreFilms ? 'filmsRead' : 'rowsRead', read)}</b>{' '}
        {plural(words, allAreFilms ? 'filmsComeIn' : 'filmsOfRowsComeIn', gems.length)}
      </p>
      <ul class="preview__films">
        {gems.slice(0, FIRST).map((gem) => (
          <FilmRead key={gem.id} gem={gem} lang={pack.language} />
        ))}
        {gems.length > FIRST && (
          <li class="preview__more">{words('andMore', number(words, gems.length - FIRST))}</li>
        )}
      </ul>
      <Several title={plural(words, 'rowsSkipped', skipped.length)} count={skipped.length}>
        <ProblemList problems={skipped.slice(0, MOST_SHOWN)} />
      </Several>
      <Several title={plural(words, 'cellsAdjusted', adjusted.length)} count={adjusted.length}>
        <ProblemList problems={adjusted.slice(0, MOST_SHOWN)} />
      </Several>
      <Several
        title={plural(words, 'filmsKnown', comparison.known.length)}
        count={comparison.known.length}
      >
        {comparison.known.slice(0, MOST_SHOWN).map(({ gem, packs }) => (
          <li key={gem} dir="auto">
            {words(
              'filmKnown',
              nameOf(gem),
              list(
                words,
                packs.map((id) => titles.get(id) ?? id),
              ),
            )}
          </li>
        ))}
      </Several>
      <Several
        title={plural(words, 'filmsDouble', comparison.doubles.length)}
        count={comparison.doubles.length}
      >
        {comparison.doubles.slice(0, MOST_SHOWN).map(([one, other]) => (
          <li key={`${one} ${other}`} dir="auto">
            {words('filmDouble', nameOf(one), nameOf(other))}
          </li>
        ))}
      </Several>
      {before && (
        <p class={taken ? 'problem' : 'notice-line'} role={taken ? 'alert' : undefined}>
          {words(
            taken ? 'packIdTaken' : 'packReplaces',
            before.info.title,
            plural(words, 'gemCount', before.gems),
          )}
        </p>
      )}
      <div class="step-actions">
        {!taken && (
          <button type="button" class="button button--main" onClick={onBringIn}>
            {plural(words, 'bringInFilms', gems.length)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {words('cancel')}
        </button>
      </div>
    </div>
  );
}

interface SeveralProps {
  title: string;
  /** Of which the first are given. */
  count: number;
  children: ComponentChildren;
}

/** Things of one kind, collapsed; nothing where there are none. */
function Several({ title, count, children }: SeveralProps) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <details class="several">
      <summary>{title}</summary>
      <ul class="problems">
        {children}
        {count > MOST_SHOWN && <li>{words('andMore', number(words, count - MOST_SHOWN))}</li>}
      </ul>
    </details>
  );
}

function filmName(gem: Gem | undefined): string {
  return gem ? `${gem.film.title} (${gem.film.year})` : '';
}

/** The titles of the library's packs, by their ids. */
function usePackTitles(library: Library): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    library.packs().then(
      (packs) => setTitles(new Map(packs.map(({ info }) => [info.id, info.title]))),
      () => {
        // Their ids say it too.
      },
    );
  }, [library]);
  return titles;
}
