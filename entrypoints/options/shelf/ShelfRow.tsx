import { useState } from 'preact/hooks';
import { MarkButton } from '../../../components/MarkButton.tsx';
import { Note } from '../../../components/Note.tsx';
import { makePresses, type Storing } from '../../../components/storing.ts';
import { useWords } from '../../../components/words.ts';
import type { ShelfEntry } from '../../../library/history.ts';
import { MAX_NOTE_LENGTH } from '../../../limits.ts';
import { MARKS } from '../../../messages.ts';
import { writeAddress } from '../address.ts';
import type { Shelf } from './use-shelf.ts';

interface ShelfRowProps {
  entry: ShelfEntry;
  shelf: Shelf;
}

/** A film about which the user said something, to be changed where it stands. */
export function ShelfRow({ entry, shelf }: ShelfRowProps) {
  const words = useWords();
  const [storing, setStoring] = useState<Storing>('ready');
  const [press] = useState(() => makePresses(setStoring));
  const [gem] = entry.gems;

  return (
    <>
      <p class="shelf-row__film">
        <span class="shelf-row__title" dir="auto">
          {entry.title}
        </span>{' '}
        <span class="film-line__year">{entry.year}</span>{' '}
        {gem && (
          <a
            class="shelf-row__gem"
            href={writeAddress({
              section: 'gems',
              path: [gem.pack, gem.gem],
              query: new URLSearchParams(),
            })}
          >
            {words('hiddenGem')}
          </a>
        )}
      </p>
      <div class="gem-card__actions">
        {MARKS.map((name) => (
          <MarkButton
            key={name}
            mark={name}
            on={entry.marks[name] === true}
            storing={storing}
            onMark={(_, on) => void press(() => shelf.mark(entry, name, on))}
          />
        ))}
      </div>
      {storing === 'failed' && (
        <p class="problem" role="alert">
          {words('saveFailed')}
        </p>
      )}
      <Note
        note={entry.note ?? ''}
        longest={MAX_NOTE_LENGTH}
        onNote={(text, _event, over) => shelf.note(entry, text, over)}
      />
    </>
  );
}
