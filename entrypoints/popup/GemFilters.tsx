import type { Ref } from 'preact';
import { Dropdown } from '../../components/Dropdown.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { genreName } from '../../components/genre.ts';
import { inOrder, useWords } from '../../components/words.ts';
import type { GemChoices, GemFilter } from '../../library/searching/gem-filter.ts';

interface GemFiltersProps {
  filter: GemFilter;
  choices: GemChoices;
  onChange(filter: GemFilter): void;
  searchRef?: Ref<HTMLInputElement>;
}

/** The search and the choices that narrow a list of gems. */
export function GemFilters({ filter, choices, onChange, searchRef }: GemFiltersProps) {
  const words = useWords();
  const nameOfGenre = (genre: string) => genreName(words, genre);
  return (
    <search class="filters">
      <SearchField
        label={words('searchGems')}
        text={filter.text}
        onText={(text) => onChange({ ...filter, text })}
        {...(searchRef ? { fieldRef: searchRef } : {})}
      />
      <div class="filters__choices">
        <Dropdown
          label={words('decade')}
          any={words('anyDecade')}
          options={choices.decades}
          nameOf={(decade) => words('decadeName', String(decade))}
          chosen={filter.decade}
          onChoose={(decade) => onChange({ ...filter, decade })}
        />
        <Dropdown
          label={words('genre')}
          any={words('anyGenre')}
          options={inOrder(words, choices.genres, nameOfGenre)}
          nameOf={nameOfGenre}
          chosen={filter.genre}
          onChoose={(genre) => onChange({ ...filter, genre })}
        />
        <Toggle
          label={words('saved')}
          on={filter.saved}
          onToggle={(saved) => onChange({ ...filter, saved })}
        />
        <Toggle
          label={words('seen')}
          on={filter.seen}
          onToggle={(seen) => onChange({ ...filter, seen })}
        />
        <Toggle
          label={words('whereICanWatch')}
          on={filter.met}
          onToggle={(met) => onChange({ ...filter, met })}
        />
      </div>
    </search>
  );
}
