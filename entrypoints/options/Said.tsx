import { useEffect, useState } from 'preact/hooks';
import { useWords, type WordKey } from '../../components/words.ts';
import type { Outcome, SettingsOnPage } from './use-settings.ts';

/** "Kept" goes by itself; what failed stays until something is kept. */
const SAVED_MS = 2_500;

const WORDS: Record<Outcome, WordKey> = { saved: 'settingSaved', failed: 'saveFailed' };

/** Says quietly what became of the last change; screen readers are told by themselves. */
export function Said({ said }: Pick<SettingsOnPage, 'said'>) {
  const words = useWords();
  const [shown, setShown] = useState(said);
  useEffect(() => {
    setShown(said);
    if (said?.outcome !== 'saved') return undefined;
    const timer = setTimeout(() => setShown(null), SAVED_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <output class="said" data-outcome={shown?.outcome}>
      {shown && words(WORDS[shown.outcome])}
    </output>
  );
}
