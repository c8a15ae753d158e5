import { useState } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { GemDetails } from '../../components/GemDetails.tsx';
import type { SaveState } from '../../components/SaveButton.tsx';
import type { GemEntry, Marks } from '../../messages.ts';

interface GemRowProps {
  entry: GemEntry;
  /** @throws where it could not be stored. */
  save(saved: boolean): Promise<Marks>;
}

/** A gem in a list, which opens to its review. */
export function GemRow({ entry, save }: GemRowProps) {
  const [open, setOpen] = useState(false);
  const [marks, setMarks] = useState(entry.marks);
  const [saveState, setSaveState] = useState<SaveState>('ready');

  async function onSave(saved: boolean): Promise<void> {
    setSaveState('saving');
    try {
      setMarks(await save(saved));
      setSaveState('ready');
    } catch {
      setSaveState('failed');
    }
  }

  const marked = { ...entry, marks };
  return (
    <li>
      <details name="gems" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="gem-row gem-row--opens">
          <FilmLine entry={marked} />
        </summary>
        {open && (
          <div class="gem-row__details">
            <GemDetails
              entry={marked}
              saveState={saveState}
              onSave={(saved) => void onSave(saved)}
            />
          </div>
        )}
      </details>
    </li>
  );
}
