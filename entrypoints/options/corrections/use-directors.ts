import { useEffect, useState } from 'preact/hooks';
import type { ListedCorrection } from '../../../library/history.ts';
import type { PackLibrary } from '../../../library/installed/pack-library.ts';
import { filmWords } from './film-words.ts';

/**
 * Who made the gems that corrections are about, by the film's words; without those of packs that are gone.
 * The corrections are shown before that is known, and where it cannot be read.
 * @param all null until they were read
 */
export function useDirectors(
  library: Pick<PackLibrary, 'eachGems'>,
  all: ListedCorrection[] | null,
): ReadonlyMap<string, string[]> {
  const [directors, setDirectors] = useState<ReadonlyMap<string, string[]>>(new Map());
  useEffect(() => {
    if (!all?.length) return undefined;
    const wanted = new Set(all.map(({ film }) => filmWords(film)));
    const found = new Map<string, string[]>();
    const left = new AbortController();
    library
      .eachGems(
        (entries) => {
          for (const { film } of entries.map(({ gem }) => gem)) {
            const name = filmWords(film);
            if (!wanted.has(name)) continue;
            const names = film.directors.map((person) => person.name);
            const known = found.get(name);
            // Of two gems of one name it is not known which was meant.
            found.set(name, known && String(known) !== String(names) ? [] : names);
          }
        },
        { signal: left.signal },
      )
      .then(
        () => setDirectors(found),
        () => {},
      );
    return () => left.abort();
  }, [library, all]);
  return directors;
}
