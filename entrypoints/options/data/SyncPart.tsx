import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { History, SyncState } from '../../../library/history.ts';
import { askBackground } from '../../extension-page/ask-background.ts';
import { Part } from '../Part.tsx';
import { Switch } from './Switch.tsx';
import { syncWords } from './sync-words.ts';

interface SyncPartProps {
  library: History;
  on: boolean;
  /** @returns whether it could be switched */
  onSwitch(on: boolean): Promise<boolean>;
}

/** Whether marks and settings go to the user's other devices, and how that stands. */
export function SyncPart({ library, on, onSwitch }: SyncPartProps) {
  const words = useWords();
  const [state, setState] = useState<SyncState | null>(null);
  const [working, setWorking] = useState(false);
  const look = useCallback(async () => {
    try {
      setState(await library.syncState());
    } catch {
      setState(null);
    }
  }, [library]);
  useEffect(() => void look(), [look, on]);

  async function round(): Promise<void> {
    setWorking(true);
    // How it stands is read whatever the answer is.
    await askBackground({ type: 'sync' });
    await look();
    setWorking(false);
  }

  return (
    <Part title={words('sync')}>
      <Switch
        label={words('syncSwitch')}
        on={on}
        onSwitch={async (next) => {
          if (await onSwitch(next)) await round();
        }}
      />
      <p class="hint">{words('syncHint')}</p>
      {state && (
        <output class="part__state">
          {working ? words('syncWorking') : syncWords(words, state).join(' ')}
        </output>
      )}
      {on && (
        <button
          type="button"
          class="button"
          aria-disabled={working}
          onClick={() => {
            if (!working) void round();
          }}
        >
          {words('syncNow')}
        </button>
      )}
    </Part>
  );
}
