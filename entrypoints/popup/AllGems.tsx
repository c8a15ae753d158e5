import { useMemo, useRef, useState } from 'preact/hooks';
import { plural, useWords } from '../../components/words.ts';
import {
  choicesOf,
  type GemFilter,
  isFiltering,
  NO_FILTER,
} from '../../library/searching/gem-filter.ts';
import type { GemEntry } from '../../messages.ts';
import { type NoteGem, NoteGemProvider, useNoteGem } from '../extension-page/noting.ts';
import { gemKey } from '../extension-page/reference.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';
import { GemFilters } from './GemFilters.tsx';
import { GemRow } from './GemRow.tsx';
import { type HeldGems, isWhole, MOST_ROWS } from './held-gems.ts';
import { useFound } from './use-found.ts';
import type { LookFor } from './use-gems.ts';

interface AllGemsProps {
  gems: HeldGems;
  mark: MarkGem;
  lookFor: LookFor;
}

/** The library's gems, to be searched and narrowed, each to be opened where it stands. */
export function AllGems({ gems, mark, lookFor }: AllGemsProps) {
  const words = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  /** What was marked here stays until the filter changes, so that the press can be taken back. */
  const [kept, setKept] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => choicesOf([...gems.listed, ...gems.ofDay]), [gems]);
  const { state, ...found } = useFound(gems, filter, lookFor);
  const isKept = (entry: GemEntry) => gemKey(entry) === kept;
  const shown = isWhole(gems)
    ? gems.listed.filter((entry) => found.entries.includes(entry) || isKept(entry))
    : found.entries;
  const isCut = !isWhole(gems) && shown.length >= MOST_ROWS;

  function change(next: GemFilter): void {
    setFilter(next);
    setKept(null);
  }

  const markAndKeep: MarkGem = async (entry, name, on) => {
    setKept(gemKey(entry));
    const marks = await mark(entry, name, on);
    if (marks) found.change(entry, { marks });
    return marks;
  };

  const note = useNoteGem();
  const noteHere: NoteGem = async (entry, text) => {
    const isNoted = (await note?.(entry, text)) ?? false;
    if (isNoted) found.change(entry, { note: text });
    return isNoted;
  };

  function count(): string {
    if (state === 'looking') return words('searchingGems');
    if (!isFiltering(filter)) return plural(words, 'gemCount', gems.total);
    return isCut
      ? plural(words, 'firstGemsFound', shown.length)
      : plural(words, 'gemsFound', gems.total, shown.length);
  }

  return (
    <>
      <GemFilters filter={filter} choices={choices} onChange={change} searchRef={search} />
      <div class="found">
        <output class="found__count">{count()}</output>
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
      {state === 'failed' && <p class="empty">{words('gemsFailed')}</p>}
      {state === 'there' && shown.length === 0 && <p class="empty">{words('noneFound')}</p>}
      <NoteGemProvider value={note && noteHere}>
        <ul class="gems" aria-busy={state === 'looking'}>
          {shown.map((entry) => (
            <GemRow key={gemKey(entry)} entry={entry} mark={markAndKeep} />
          ))}
        </ul>
      </NoteGemProvider>
      {isCut && <p class="empty">{plural(words, 'firstGemsShown', shown.length)}</p>}
    </>
  );
}
