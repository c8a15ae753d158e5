import { useMemo } from 'preact/hooks';
import { Progress } from '../../../components/Progress.tsx';
import { plural, useWords } from '../../../components/words.ts';
import { GEM_LISTS } from '../../../settings.ts';
import type { SectionProps } from '../sections.ts';
import { choicesOf } from './gem-choices.ts';
import { isNarrowed, readQuery, writeQuery } from './gem-query.ts';
import { GemDialog } from './GemDialog.tsx';
import { GemQueryForm } from './GemQueryForm.tsx';
import { GemTable } from './GemTable.tsx';
import { GemTiles } from './GemTiles.tsx';
import type { ListedGem } from './listed-gem.ts';
import { useFoundGems } from './use-found-gems.ts';
import { useGemList } from './use-gem-list.ts';
import { useLate } from '../use-late.ts';
import { useSearch } from './use-search.ts';

/** Every gem of the library: to be searched, narrowed and put in order, each to be opened. */
export function GemsSection({ library, settings, change, address, go }: SectionProps) {
  const words = useWords();
  const list = useGemList(library);
  const asked = address.query.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(asked)), [asked]);
  const found = useFoundGems(list, query, useSearch(library, list));
  const choices = useMemo(() => choicesOf(list.gems), [list.gems]);
  const isLate = useLate(list.reading !== null);
  const [pack, gem] = address.path;
  const total = list.gems.length;

  const open = ({ pack: { id }, gem: opened }: ListedGem) =>
    go({ ...address, path: [id, opened.id] });
  const label = words('gems');

  return (
    <div class="gem-list">
      <GemQueryForm
        query={query}
        choices={choices}
        onChange={(next) => go({ ...address, path: [], query: writeQuery(next) }, 'replace')}
      />
      <div class="found">
        <output>
          {found &&
            (isNarrowed(query)
              ? plural(words, 'gemsFound', total, found.length)
              : plural(words, 'gemCount', total))}
        </output>
        {isNarrowed(query) && (
          <button
            type="button"
            class="text-button"
            onClick={(event) => {
              go({ ...address, query: new URLSearchParams() }, 'replace');
              // This button goes; the focus must not go with it.
              event.currentTarget.closest('.gem-list')?.querySelector('input')?.focus();
            }}
          >
            {words('clearFilters')}
          </button>
        )}
        <div class="found__views" role="group" aria-label={words('showAs')}>
          {GEM_LISTS.map((value) => (
            <button
              key={value}
              type="button"
              class="toggle"
              aria-pressed={settings.gemList === value}
              onClick={() => void change({ gemList: value })}
            >
              {words(`gemList_${value}`)}
            </button>
          ))}
        </div>
      </div>
      {list.failed && <p role="alert">{words('gemsFailed')}</p>}
      {list.reading && isLate && (
        <Progress label={words('readingGems')} done={list.reading.done} of={list.reading.of} />
      )}
      {found?.length === 0 && !list.reading && (
        <p class="empty">{words(total === 0 ? 'noGems' : 'noneFound')}</p>
      )}
      {found &&
        found.length > 0 &&
        (settings.gemList === 'table' ? (
          <GemTable label={label} gems={found} onOpen={open} />
        ) : (
          <GemTiles library={library} label={label} gems={found} onOpen={open} />
        ))}
      {pack && gem && (
        <GemDialog
          key={`${pack}/${gem}`}
          library={library}
          gem={{ pack, gem }}
          onMarked={list.setMarks}
          onClose={() => go({ ...address, path: [] })}
        />
      )}
    </div>
  );
}
