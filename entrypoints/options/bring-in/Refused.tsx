import { useWords } from '../../../components/words.ts';
import type { Problem } from '../../../problem.ts';
import { ProblemList } from './ProblemList.tsx';

interface RefusedProps {
  name: string;
  problems: Problem[];
  onNext(): void;
}

/** Says why nothing of a file can be used. */
export function Refused({ name, problems, onNext }: RefusedProps) {
  const words = useWords();
  return (
    <div class="refused">
      <h3 class="step-title">{words('refused', name)}</h3>
      <ul class="problems">
        <ProblemList problems={problems} />
      </ul>
      <div class="step-actions">
        <button type="button" class="button" onClick={onNext}>
          {words('again')}
        </button>
      </div>
    </div>
  );
}
