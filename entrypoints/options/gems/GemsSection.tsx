import { useCallback, useMemo } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { SectionProps } from '../sections.ts';
import { FoundLine } from './FoundLine.tsx';
import { choicesOf } from './gem-choices.ts';
import { type GemQuery, isNarrowed, readQuery, writeQuery } from './gem-query.ts';
import { GemDialog } from './GemDialog.tsx';
import { GemQueryForm } from './GemQueryForm.tsx';
import { GemTable } from './GemTable.tsx';
import { GemTiles } from './GemTiles.tsx';
import type { ListedGem } from './listed-gem.ts';
import { useFoundGems } from './use-found-gems.ts';
import { useGemList } from './use-gem-list.ts';
import { UnderWay } from '../UnderWay.tsx';
import { useSearch } from './use-search.ts';

/** Every gem of the library: to be searched, narrowed and put in order, each to be opened. */
export function GemsSection({ library, settings, change, address, go }: SectionProps) {
  const words = useWords();
  const list = useGemList(library);
  const asked = address.query.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(asked)), [asked]);
  const search = useSearch(library, list);
  const found = useFoundGems(list, query, search.find);
  const sought = query.text.trim() !== '' && list.reading === null ? search.indexing : null;
  const choices = useMemo(() => choicesOf(list.gems), [list.gems]);
  const underWay = list.reading ?? sought;
  const [pack, gem] = address.path;
  const total = list.gems.length;

  const ask = useCallback(
    (next: GemQuery) =>
      go({ section: address.section, path: [], query: writeQuery(next) }, 'replace'),
    [go, address.section],
  );
  const open = ({ pack: { id }, gem: opened }: ListedGem) =>
    go({ ...address, path: [id, opened.id] });
  const label = words('gems');

  return (
    <div class="gem-list">
      <GemQueryForm query={query} choices={choices} onChange={ask} />
      <FoundLine
        found={found?.length ?? null}
        total={total}
        isNarrowed={isNarrowed(query)}
        shownAs={settings.gemList}
        onClear={() => go({ ...address, query: new URLSearchParams() }, 'replace')}
        onShowAs={(gemList) => void change({ gemList })}
      />
      <Failed list={list.failed} search={search.failed && query.text.trim() !== ''} />
      <UnderWay
        label={words(list.reading ? 'readingGems' : 'indexingGems')}
        work={underWay && { done: underWay.done, of: underWay.of || null }}
      />
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

/** What could not be read, or not be searched where that was asked for. */
function Failed({ list, search }: { list: boolean; search: boolean }) {
  const words = useWords();
  return (
    <>
      {list && <p role="alert">{words('gemsFailed')}</p>}
      {search && <p role="alert">{words('searchFailed')}</p>}
    </>
  );
}
