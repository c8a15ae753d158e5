import { useEffect, useRef, useState } from 'preact/hooks';
import { type GemText, GemForm } from '../../../components/GemForm.tsx';
import { useWords } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../limits.ts';
import { MAX_PROSE_LENGTH } from '../../../packs/format.ts';
import { EMPTY_TEXT, textOfGem } from '../../extension-page/own-gem.ts';

interface WriteGemProps {
  /** Null for a new one. */
  gem: Gem | null;
  /** What was begun before and not saved. */
  draft: GemText | undefined;
  onText(text: GemText): void;
  /** @returns false where it could not be kept */
  save(text: GemText): Promise<boolean>;
  onCancel(): void;
}

/** The form of one gem, with the focus in it. */
export function WriteGem({ gem, draft, save, onText, onCancel }: WriteGemProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [storing, setStoring] = useState<'ready' | 'storing' | 'failed'>('ready');
  useEffect(() => {
    // Whatever stands first: what stands above the focus is not found by who goes on with Tab.
    place.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, []);

  async function store(text: GemText): Promise<void> {
    setStoring('storing');
    // What is kept takes the form away.
    if (!(await save(text))) setStoring('failed');
  }

  return (
    <div ref={place}>
      <GemForm
        text={draft ?? (gem ? textOfGem(gem) : EMPTY_TEXT)}
        years={{ from: MIN_YEAR, to: MAX_YEAR }}
        longestText={MAX_PROSE_LENGTH}
        submit={words('saveGem')}
        storing={storing}
        onText={onText}
        onSave={(text) => void store(text)}
        onCancel={onCancel}
      />
    </div>
  );
}
