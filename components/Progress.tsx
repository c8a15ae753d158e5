import { useId } from 'preact/hooks';
import { number, useWords } from './words.ts';

interface ProgressProps {
  /** What is under way: "Bringing in films". */
  label: string;
  done: number;
  /** Null while nobody knows how much there is. */
  of: number | null;
  /** Absent where the work cannot be stopped. */
  onCancel?: () => void;
}

/** Work that takes a while: how far it is, and the way out of it. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="progress">
      {/* Said once, when it begins; the numbers that follow would drown everything else. */}
      <output class="progress__label">
        {/* Its own element: of an output that is referred to, not everything takes the text as a name. */}
        <span id={id}>{label}</span>
      </output>
      {/* Without a value the bar runs to and fro. */}
      <progress
        class="progress__bar"
        aria-labelledby={id}
        {...(of === null ? {} : { max: Math.max(of, 1), value: Math.min(done, of) })}
      />
      <div class="progress__foot">
        <span class="progress__count">
          {of !== null && words('countOf', number(words, done), number(words, of))}
        </span>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {words('cancel')}
          </button>
        )}
      </div>
    </div>
  );
}
