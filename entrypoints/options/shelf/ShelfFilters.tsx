import { Dropdown } from '../../../components/Dropdown.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Toggle } from '../../../components/Toggle.tsx';
import { useWords, type WordKey } from '../../../components/words.ts';
import { SAID, type Said, SHELF_SORTS, type ShelfQuery, type ShelfSort } from './shelf-query.ts';

const SAID_NAMES: Record<Said, WordKey> = {
  saved: 'saved',
  seen: 'seen',
  notInterested: 'notInterested',
  note: 'withNote',
};

const SORT_NAMES: Record<ShelfSort, WordKey> = {
  changed: 'shelfByChange',
  title: 'shelfByTitle',
  year: 'shelfByYear',
};

interface ShelfFiltersProps {
  query: ShelfQuery;
  onChange(query: ShelfQuery): void;
}

/** The search and the choices that narrow and order the shelf. */
export function ShelfFilters({ query, onChange }: ShelfFiltersProps) {
  const words = useWords();
  return (
    <search class="filters">
      <SearchField
        label={words('searchShelf')}
        text={query.text}
        onText={(text) => onChange({ ...query, text })}
      />
      <div class="filters__choices">
        <Dropdown
          label={words('whatISaid')}
          any={words('anythingSaid')}
          options={[...SAID]}
          nameOf={(said) => words(SAID_NAMES[said])}
          chosen={query.said}
          onChoose={(said) => onChange({ ...query, said })}
        />
        <Dropdown
          label={words('order')}
          any={words(SORT_NAMES.changed)}
          options={SHELF_SORTS.filter((sort) => sort !== 'changed')}
          nameOf={(sort) => words(SORT_NAMES[sort])}
          chosen={query.sort === 'changed' ? null : query.sort}
          onChoose={(sort) => onChange({ ...query, sort: sort ?? 'changed' })}
        />
        <Toggle
          label={words('onlyGems')}
          on={query.gems}
          onToggle={(gems) => onChange({ ...query, gems })}
        />
      </div>
    </search>
  );
}
