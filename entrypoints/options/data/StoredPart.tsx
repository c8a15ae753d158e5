import { useEffect, useRef, useState } from 'preact/hooks';
import { number, useWords, type WordKey } from '../../../components/words.ts';
import type { StoredOverview } from '../../../library/history.ts';
import { askToPersist } from '../../../library/safekeeping/persist.ts';
import { Part } from '../Part.tsx';
import { sizeOf } from './size.ts';

type Counted = keyof StoredOverview['counts'];

/** In the order in which they are told. */
const COUNTED: [Counted, WordKey][] = [
  ['saved', 'storedSaved'],
  ['seen', 'storedSeen'],
  ['notInterested', 'storedNotInterested'],
  ['notes', 'storedNotes'],
  ['corrections', 'storedCorrections'],
  ['sightings', 'storedSightings'],
  ['ownGems', 'storedOwnGems'],
  ['subscriptions', 'storedSubscriptions'],
  ['packs', 'storedPacks'],
  ['gems', 'storedGems'],
];

interface StoredPartProps {
  stored: StoredOverview;
  onChanged(): void;
}

/** What is kept, how much it takes, where it is, and whether the browser may clear it. */
export function StoredPart({ stored, onChanged }: StoredPartProps) {
  const words = useWords();
  const [refused, setRefused] = useState(false);
  const [granted, setGranted] = useState(false);
  const { counts, bytes, persistent, database } = stored;
  const told = useRef<HTMLParagraphElement>(null);
  const isDone = granted && persistent;
  useEffect(() => {
    // The pressed button went; what came of it stands above.
    if (isDone) told.current?.focus();
  }, [isDone]);

  async function ask(): Promise<void> {
    const persists = await askToPersist();
    setRefused(!persists);
    setGranted(persists);
    if (persists) onChanged();
  }

  return (
    <Part title={words('whatIsStored')}>
      <p class="hint">{words('whereItLives', database)}</p>
      <dl class="numbers">
        {COUNTED.map(([of, name]) => (
          <div key={of}>
            <dt>{words(name)}</dt>
            <dd>{number(words, counts[of])}</dd>
          </div>
        ))}
        {bytes !== null && (
          <div>
            <dt>{words('storedBytes')}</dt>
            <dd>{sizeOf(words, bytes)}</dd>
          </div>
        )}
      </dl>
      <p class="part__told" ref={told} tabIndex={-1} data-persistent={persistent}>
        {words(persistent ? 'isPersistent' : 'isNotPersistent')}
      </p>
      {!persistent && (
        <button type="button" class="button" onClick={() => void ask()}>
          {words('askToPersist')}
        </button>
      )}
      <output class="part__state">{refused && words('persistRefused')}</output>
    </Part>
  );
}
