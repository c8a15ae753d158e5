import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import { undoneReset } from './undo-reset.ts';
import type { KeptSettings } from './use-settings.ts';

/** Sets everything back to what it was at first, with the way back for what was not set anew since. */
export function Reset({ library, settings, change }: KeptSettings) {
  const words = useWords();
  const [before, setBefore] = useState<Settings | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function reset(): Promise<void> {
    if ((await change(DEFAULT_SETTINGS, 'quietly')) === 'saved') setBefore(settings);
  }

  async function undo(to: Settings): Promise<void> {
    // As they are by now, also where another page changed them.
    const now = await library.settings().catch(() => settings);
    if ((await change(undoneReset(to, now))) === 'failed') return;
    setBefore(null);
    button.current?.focus();
  }

  return (
    <div class="reset">
      <button type="button" class="button" ref={button} onClick={() => void reset()}>
        {words('resetSettings')}
      </button>
      {before && <Notice text={words('settingsReset')} onUndo={() => void undo(before)} />}
    </div>
  );
}
