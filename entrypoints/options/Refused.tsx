import { useWords, type WordKey } from '../../components/words.ts';
import type { Problem } from '../../problem.ts';
import { ProblemList } from './ProblemList.tsx';

interface RefusedProps {
  title: string;
  problems: Problem[];
  /** What the button says that leads to another file. */
  next: WordKey;
  onNext(): void;
}

/** Says why nothing of a file can be used. */
export function Refused({ title, problems, next, onNext }: RefusedProps) {
  const words = useWords();
  return (
    <div class="refused">
      <h3 class="step__title">{title}</h3>
      <ul class="problems">
        <ProblemList problems={problems} />
      </ul>
      <div class="step-actions">
        <button type="button" class="button" onClick={onNext}>
          {words(next)}
        </button>
      </div>
    </div>
  );
}
