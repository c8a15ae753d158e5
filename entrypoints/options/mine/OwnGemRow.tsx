import type { RefObject } from 'preact';
import { FilmLine } from '../../../components/FilmLine.tsx';
import { useWords } from '../../../components/words.ts';
import type { OwnGem } from '../../../library/installed/pack-library.ts';
import { MoveButtons } from '../MoveButtons.tsx';

interface OwnGemRowProps {
  own: OwnGem;
  at: number;
  count: number;
  /** Gets the button that opens its form: for who moves the focus to it. */
  editRef: RefObject<HTMLButtonElement | null> | null;
  onMove(to: number): void;
  onEdit(): void;
  onRemove(): void;
}

/** One of the user's own gems, with what can be done with it. */
export function OwnGemRow({ own: { gem }, editRef, onEdit, onRemove, ...place }: OwnGemRowProps) {
  const words = useWords();
  const { film, review } = gem;
  return (
    <div class="own-gem">
      <div class="own-gem__words">
        <FilmLine entry={{ gem, pack: { language: review.lang }, marks: {} }} />
        <p class="own-gem__why" lang={review.lang} dir="auto">
          {review.verdict ?? review.premise}
        </p>
        <div class="own-gem__actions">
          <button
            type="button"
            class="text-button"
            ref={editRef}
            aria-label={words('editNamed', film.title)}
            onClick={onEdit}
          >
            {words('edit')}
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={words('removeNamed', film.title)}
            onClick={onRemove}
          >
            {words('remove')}
          </button>
        </div>
      </div>
      <MoveButtons name={film.title} {...place} />
    </div>
  );
}
