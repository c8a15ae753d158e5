import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CloseButton } from '../../../components/CloseButton.tsx';
import { GemCard } from '../../../components/GemCard.tsx';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import type { GemEntry, GemReference, Marks } from '../../../messages.ts';
import { referenceOf } from '../../extension-page/reference.ts';
import { type NoteGem, NoteGemProvider, useNoting } from '../../extension-page/noting.ts';
import { storeMark } from '../../extension-page/store-mark.ts';
import { storeNote } from '../../extension-page/store-note.ts';
import { type MarkGem, useMarking } from '../../extension-page/use-marking.ts';
import { useSeenAgain } from '../use-seen-again.ts';

interface GemDialogProps {
  library: Library;
  gem: GemReference;
  onMarked(gem: GemReference, marks: Marks): void;
  onClose(): void;
}

/** A press beside the card closes it, in browsers that know this attribute. */
const CLOSED_BY_ANY = { closedby: 'any' } as const;

/** One gem in full, over the list. Key it by the gem. */
export function GemDialog({ library, gem, onMarked, onClose }: GemDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [entry, setEntry] = useState<GemEntry | 'none' | null>(null);
  const { pack, gem: id } = gem;
  const read = useCallback(async () => {
    setEntry((await library.gem({ pack, gem: id })) ?? 'none');
  }, [library, pack, id]);
  useEffect(() => {
    read().catch(() => setEntry('none'));
  }, [read]);
  useSeenAgain(read);
  useEffect(() => {
    if (entry) dialog.current?.showModal();
  }, [entry]);

  const mark: MarkGem = async (marked, name, on) => {
    const marks = await storeMark(referenceOf(marked), name, on);
    if (marks) {
      setEntry({ ...marked, marks });
      onMarked(referenceOf(marked), marks);
    }
    return marks;
  };

  const note: NoteGem = async (noted, text, over) => {
    const kept = await storeNote(referenceOf(noted), text, over);
    if (kept) setEntry({ ...noted, marks: kept.marks, note: kept.note ?? '' });
    return kept !== null;
  };

  if (!entry) return null;
  return (
    <dialog class="gem-dialog" ref={dialog} onClose={onClose} {...CLOSED_BY_ANY}>
      {entry === 'none' ? (
        <div class="gem-card">
          <header class="gem-card__header">
            <CloseButton onClose={() => dialog.current?.close()} />
            <p class="gem-dialog__none">{words('gemGone')}</p>
          </header>
        </div>
      ) : (
        <NoteGemProvider value={note}>
          <WholeGem entry={entry} mark={mark} onClose={() => dialog.current?.close()} />
        </NoteGemProvider>
      )}
    </dialog>
  );
}

interface WholeGemProps {
  entry: GemEntry;
  mark: MarkGem;
  onClose(): void;
}

function WholeGem({ entry, mark, onClose }: WholeGemProps) {
  return (
    <GemCard
      kind={entry.pack.title}
      entry={entry}
      onClose={onClose}
      {...useMarking(entry, mark)}
      {...useNoting(entry)}
    />
  );
}
