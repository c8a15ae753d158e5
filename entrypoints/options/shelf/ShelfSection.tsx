import { useMemo } from 'preact/hooks';
import { plural, useWords } from '../../../components/words.ts';
import { AccountImport } from '../account/AccountImport.tsx';
import type { SectionProps } from '../sections.ts';
import {
  isNarrowed,
  readShelfQuery,
  shelfTest,
  sortShelf,
  writeShelfQuery,
} from './shelf-query.ts';
import { ShelfFilters } from './ShelfFilters.tsx';
import { ShelfList } from './ShelfList.tsx';
import { useShelf } from './use-shelf.ts';

/** Every film about which the user said something; and, at an address of its own, bringing an account in. */
export function ShelfSection(props: SectionProps) {
  return props.address.path[0] === 'account' ? (
    <AccountImport {...props} />
  ) : (
    <WholeShelf {...props} />
  );
}

function WholeShelf({ library, address, go }: SectionProps) {
  const words = useWords();
  const shelf = useShelf(library);
  const asked = address.query.toString();
  const query = useMemo(() => readShelfQuery(new URLSearchParams(asked)), [asked]);
  const { entries } = shelf;
  const language = words('language');
  const sorted = useMemo(
    () => entries && sortShelf(entries, query.sort, language),
    [entries, query.sort, language],
  );
  const found = useMemo(() => sorted?.filter(shelfTest(query)), [sorted, query]);
  const total = sorted?.length ?? 0;

  return (
    <div class="shelf">
      <p class="hint">
        {words('shelfHint')} <a href="#shelf/account">{words('bringInAccount')}</a>
      </p>
      {shelf.failed && <p role="alert">{words('shelfFailed')}</p>}
      {total > 0 && (
        <ShelfFilters
          query={query}
          onChange={(next) => go({ ...address, query: writeShelfQuery(next) }, 'replace')}
        />
      )}
      {found && (
        <>
          <div class="found">
            <output class="found__count">
              {isNarrowed(query)
                ? plural(words, 'filmsFound', total, found.length)
                : total > 0 && plural(words, 'filmCount', total)}
            </output>
            {isNarrowed(query) && (
              <button
                type="button"
                class="text-button"
                onClick={(event) => {
                  go({ ...address, query: new URLSearchParams() }, 'replace');
                  // This button goes; the focus must not go with it.
                  event.currentTarget.closest('.shelf')?.querySelector('input')?.focus();
                }}
              >
                {words('clearFilters')}
              </button>
            )}
          </div>
          {found.length === 0 && (
            <p class="empty">{words(total === 0 ? 'shelfEmpty' : 'noFilmFits')}</p>
          )}
          {found.length > 0 && <ShelfList entries={found} shelf={shelf} />}
        </>
      )}
    </div>
  );
}
