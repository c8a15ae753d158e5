import { useState } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { GemDetails } from '../../components/GemDetails.tsx';
import type { Storing } from '../../components/MarkButton.tsx';
import type { GemEntry, Mark, Marks } from '../../messages.ts';

interface GemRowProps {
  entry: GemEntry;
  /** @returns the marks as stored, or null when they could not be stored. */
  mark(mark: Mark, on: boolean): Promise<Marks | null>;
}

/** A gem in a list, which opens to its review. */
export function GemRow({ entry, mark }: GemRowProps) {
  const [open, setOpen] = useState(false);
  const [storing, setStoring] = useState<Storing>('ready');

  async function onMark(name: Mark, on: boolean): Promise<void> {
    setStoring('storing');
    setStoring((await mark(name, on)) ? 'ready' : 'failed');
  }

  return (
    <li>
      <details name="gems" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="gem-row gem-row--opens">
          <FilmLine entry={entry} />
        </summary>
        {open && (
          <div class="gem-row__details">
            <GemDetails
              entry={entry}
              storing={storing}
              onMark={(name, on) => void onMark(name, on)}
            />
          </div>
        )}
      </details>
    </li>
  );
}
