import { useId, useState } from 'preact/hooks';
import { useWords, type WordKey } from '../../../components/words.ts';
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
} from '../../../packs/reading/source.ts';
import type { AskedColumns } from './use-bring-in.ts';

const ROLES: Record<ColumnRole, WordKey> = {
  title: 'role_title',
  year: 'role_year',
  directors: 'role_directors',
  originalTitle: 'role_originalTitle',
  letterboxd: 'role_letterboxd',
  imdb: 'role_imdb',
  tmdb: 'role_tmdb',
  review: 'role_review',
  kind: 'role_kind',
};

interface MappingFormProps {
  asked: AskedColumns;
  onMap(mapping: ColumnMapping): void;
  onCancel(): void;
}

/** Asks what the columns of a table are. */
export function MappingForm({ asked, onMap, onCancel }: MappingFormProps) {
  const words = useWords();
  const id = useId();
  const { columns, sample, guess } = asked;
  const heads = columns.map((name, column) => ({ name, column }));
  const rows = sample.map((texts, row) => ({
    row,
    cells: texts.map((cell, column) => ({ cell, column })),
  }));
  const [mapping, setMapping] = useState(guess);
  const [lacksTitle, setLacksTitle] = useState(false);

  function assign(column: number, role: ColumnRole | null): void {
    setMapping((before) => ({ ...before, columns: withRole(before.columns, column, role) }));
    setLacksTitle(false);
  }

  return (
    <form
      class="mapping"
      onSubmit={(event) => {
        event.preventDefault();
        if (mapping.columns.title === undefined) setLacksTitle(true);
        else onMap(mapping);
      }}
    >
      <h3 class="step__title">{words('whichColumns', asked.file)}</h3>
      <p class="hint">{words('whichColumnsHint')}</p>
      <div class="mapping__table">
        <table aria-label={words('sampleRows')}>
          <thead>
            <tr>
              {heads.map(({ name, column }) => (
                <th key={column} scope="col">
                  <label for={`${id}-${column}`} dir="auto">
                    {name}
                  </label>
                  <select
                    class="dropdown"
                    id={`${id}-${column}`}
                    data-chosen={roleOf(mapping, column) !== null}
                    value={roleOf(mapping, column) ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      assign(column, COLUMN_ROLES.find((role) => role === value) ?? null)
                    }
                  >
                    <option value="">{words('role_none')}</option>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {words(ROLES[role])}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, row }) => (
              <tr key={row}>
                {cells.map(({ cell, column }) => (
                  <td key={column} dir="auto" data-used={roleOf(mapping, column) !== null}>
                    <span>{cell}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label class="option">
        <input
          type="checkbox"
          checked={mapping.headless === true}
          onChange={({ currentTarget: { checked } }) =>
            setMapping((before) => ({ ...before, headless: checked }))
          }
        />
        <span>{words('firstRowIsFilm')}</span>
      </label>
      {lacksTitle && (
        <p class="problem" role="alert">
          {words('titleColumnMissing')}
        </p>
      )}
      <div class="step-actions">
        <button type="submit" class="button button--main">
          {words('readOn')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

function roleOf({ columns }: ColumnMapping, column: number): ColumnRole | null {
  return COLUMN_ROLES.find((role) => columns[role] === column) ?? null;
}

/** Each role has one column, and each column one role. */
function withRole(
  columns: ColumnMapping['columns'],
  column: number,
  role: ColumnRole | null,
): ColumnMapping['columns'] {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== role);
  return { ...Object.fromEntries(others), ...(role ? { [role]: column } : {}) };
}
