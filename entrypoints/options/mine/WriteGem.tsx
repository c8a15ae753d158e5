import { useEffect, useRef, useState } from 'preact/hooks';
import { GemForm, type GemText } from '../../../components/GemForm.tsx';
import { useWords } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../limits.ts';
import { MAX_PROSE_LENGTH } from '../../../packs/format.ts';
import type { GemDraft } from '../../extension-page/join-texts.ts';
import { EMPTY_TEXT, textOfGem } from '../../extension-page/own-gem.ts';
import type { GemSaving, Saved } from '../../extension-page/own-gems.ts';

interface WriteGemProps {
  /** Null for a new one. */
  gem: Gem | null;
  /** What was begun before and not saved. */
  draft: GemDraft | undefined;
  onDraft(draft: GemDraft): void;
  /** @returns null where it could not be kept */
  save(saving: GemSaving): Promise<Saved | null>;
  onSaved(): void;
  onCancel(): void;
}

/** The form of one gem, with the focus in it. */
export function WriteGem({ gem, draft, save, onDraft, onSaved, onCancel }: WriteGemProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  /** The gem may be read again while the form is open. */
  const [base] = useState(() => draft?.base ?? (gem ? textOfGem(gem) : EMPTY_TEXT));
  const [against, setAgainst] = useState<Partial<GemText>>();
  const [storing, setStoring] = useState<'ready' | 'storing' | 'failed'>('ready');
  useEffect(() => {
    // Whatever stands first: what stands above the focus is not found by who goes on with Tab.
    place.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, []);

  async function store(text: GemText): Promise<void> {
    setStoring('storing');
    const shown = against ? { shown: against } : {};
    const saved = await save({ text, base, ...(gem ? { before: gem } : {}), ...shown });
    if (saved && 'gem' in saved) {
      // That takes the form away.
      onSaved();
      return;
    }
    if (saved) setAgainst({ ...against, ...saved.against });
    setStoring(saved ? 'ready' : 'failed');
  }

  return (
    <div ref={place}>
      <GemForm
        text={draft?.text ?? base}
        years={{ from: MIN_YEAR, to: MAX_YEAR }}
        longestText={MAX_PROSE_LENGTH}
        submit={words('saveGem')}
        storing={storing}
        {...(against ? { against } : {})}
        onText={(text) => onDraft({ text, base })}
        onSave={(text) => void store(text)}
        onCancel={onCancel}
      />
    </div>
  );
}
