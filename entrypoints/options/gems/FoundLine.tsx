import { plural, useWords } from '../../../components/words.ts';
import { GEM_LISTS, type Settings } from '../../../settings.ts';

interface FoundLineProps {
  /** How many were found of how many; null while nobody knows. */
  found: number | null;
  total: number;
  isNarrowed: boolean;
  shownAs: Settings['gemList'];
  onClear(): void;
  onShowAs(shownAs: Settings['gemList']): void;
}

/** How many gems the list shows, the way back to all of them, and how they are shown. */
export function FoundLine({ found, total, isNarrowed, ...props }: FoundLineProps) {
  const words = useWords();
  return (
    <div class="found">
      <output>
        {found !== null &&
          (isNarrowed
            ? plural(words, 'gemsFound', total, found)
            : plural(words, 'gemCount', total))}
      </output>
      {isNarrowed && (
        <button
          type="button"
          class="text-button"
          onClick={(event) => {
            props.onClear();
            // This button goes; the focus must not go with it.
            event.currentTarget.closest('.gem-list')?.querySelector('input')?.focus();
          }}
        >
          {words('clearFilters')}
        </button>
      )}
      <div class="found__views">
        <span class="visually-hidden">{words('showAs')}</span>
        {GEM_LISTS.map((value) => (
          <button
            key={value}
            type="button"
            class="toggle"
            aria-pressed={props.shownAs === value}
            onClick={() => props.onShowAs(value)}
          >
            {words(`gemList_${value}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
