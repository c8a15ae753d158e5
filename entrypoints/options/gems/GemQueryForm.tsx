import { useCallback, useEffect, useState } from 'preact/hooks';
import { Dropdown } from '../../../components/Dropdown.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { genreName } from '../../../components/genre.ts';
import { inOrder, useWords, type WordKey } from '../../../components/words.ts';
import { type GemQuery, MARKED, type Marked, type Sort, SORTS } from './gem-query.ts';
import type { GemChoices } from './gem-choices.ts';

/** Long enough for the next letter of whoever types; the answer still seems to come at once. */
const TYPING_MS = 150;

const MARKED_WORDS: Record<Marked, WordKey> = {
  saved: 'saved',
  seen: 'seen',
  notInterested: 'notInterested',
  unmarked: 'unmarked',
};

const SORT_WORDS: Record<Sort, WordKey> = {
  pack: 'sortByPack',
  title: 'sortByTitle',
  year: 'sortByYear',
  newest: 'sortByNewest',
};

interface GemQueryFormProps {
  query: GemQuery;
  choices: GemChoices;
  /** The same function while the place is the same. */
  onChange(query: GemQuery): void;
}

/** What narrows the list of gems, and in which order it stands. */
export function GemQueryForm({ query, choices, onChange }: GemQueryFormProps) {
  const words = useWords();
  const regions = new Intl.DisplayNames(words('language'), { type: 'region' });
  const countryName = (code: string) => nameOf(regions, code);
  const nameOfGenre = (genre: string) => genreName(words, genre);
  const { packs, decades, genres } = choices;
  const search = useCallback((text: string) => onChange({ ...query, text }), [query, onChange]);
  return (
    <search class="query">
      <Typed label={words('searchEverything')} text={query.text} onText={search} />
      <div class="query__choices">
        <Dropdown
          label={words('pack')}
          any={words('anyPack')}
          options={withChosen([...packs.keys()], query.pack)}
          nameOf={(id) => packs.get(id) ?? id}
          chosen={query.pack}
          onChoose={(pack) => onChange({ ...query, pack })}
        />
        <Dropdown
          label={words('decade')}
          any={words('anyDecade')}
          options={withChosen(decades, query.decade)}
          nameOf={(decade) => words('decadeName', String(decade))}
          chosen={query.decade}
          onChoose={(decade) => onChange({ ...query, decade })}
        />
        <Dropdown
          label={words('country')}
          any={words('anyCountry')}
          options={inOrder(words, withChosen(choices.countries, query.country), countryName)}
          nameOf={countryName}
          chosen={query.country}
          onChoose={(country) => onChange({ ...query, country })}
        />
        <Dropdown
          label={words('genre')}
          any={words('anyGenre')}
          options={inOrder(words, withChosen(genres, query.genre), nameOfGenre)}
          nameOf={nameOfGenre}
          chosen={query.genre}
          onChoose={(genre) => onChange({ ...query, genre })}
        />
        <Dropdown
          label={words('marked')}
          any={words('anyMark')}
          options={[...MARKED]}
          nameOf={(mark) => words(MARKED_WORDS[mark])}
          chosen={query.marked}
          onChoose={(marked) => onChange({ ...query, marked })}
        />
        <label class="query__sort">
          {words('sortBy')}{' '}
          <select
            class="dropdown"
            value={query.sort}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...query, sort: SORTS.find((sort) => sort === value) ?? 'pack' })
            }
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words(SORT_WORDS[sort])}
              </option>
            ))}
          </select>
        </label>
      </div>
    </search>
  );
}

/** What a link asks for can be more than there is. */
function withChosen<T>(options: T[], chosen: T | null): T[] {
  return chosen === null || options.includes(chosen) ? options : [...options, chosen];
}

function nameOf(regions: Intl.DisplayNames, code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    // A link may ask for what is no country's code.
    return code;
  }
}

interface TypedProps {
  label: string;
  text: string;
  onText(text: string): void;
}

/** The search, which waits for the end of the typing. */
function Typed({ label, text, onText }: TypedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      setTyped(null);
      onText(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onText]);
  return <SearchField label={label} text={typed ?? text} onText={setTyped} />;
}
