import { useMemo, useRef, useState } from 'preact/hooks';
import { plural, useWords } from '../../components/words.ts';
import {
  choicesOf,
  type GemFilter,
  gemTest,
  isFiltering,
  NO_FILTER,
} from '../../library/gem-filter.ts';
import type { GemEntry } from '../../messages.ts';
import { GemFilters } from './GemFilters.tsx';
import { GemRow } from './GemRow.tsx';
import { gemKey } from '../extension-page/reference.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';

interface AllGemsProps {
  gems: GemEntry[];
  mark: MarkGem;
}

/** Every gem of the library, to be searched and narrowed, each to be opened where it stands. */
export function AllGems({ gems, mark }: AllGemsProps) {
  const words = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  /** What was marked here stays until the filter changes, so that the press can be taken back. */
  const [kept, setKept] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => choicesOf(gems), [gems]);
  const fits = gemTest(filter);
  const found = gems.filter((entry) => fits(entry) || gemKey(entry) === kept);

  function change(next: GemFilter): void {
    setFilter(next);
    setKept(null);
  }

  const markAndKeep: MarkGem = (entry, name, on) => {
    setKept(gemKey(entry));
    return mark(entry, name, on);
  };

  return (
    <>
      <GemFilters filter={filter} choices={choices} onChange={change} searchRef={search} />
      <div class="found">
        <output class="found__count">
          {isFiltering(filter)
            ? plural(words, 'gemsFound', gems.length, found.length)
            : plural(words, 'gemCount', gems.length)}
        </output>
        {isFiltering(filter) && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              change(NO_FILTER);
              // This button goes; the focus must not go with it.
              search.current?.focus();
            }}
          >
            {words('clearFilters')}
          </button>
        )}
      </div>
      {found.length === 0 && <p class="empty">{words('noneFound')}</p>}
      <ul class="gems">
        {found.map((entry) => (
          <GemRow key={gemKey(entry)} entry={entry} mark={markAndKeep} />
        ))}
      </ul>
    </>
  );
}
