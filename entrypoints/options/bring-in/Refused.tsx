import { Problem } from '../../../components/Problem.tsx';
import { useWords } from '../../../components/words.ts';
import type { Problem as ProblemHere } from '../../../problem.ts';

interface RefusedProps {
  name: string;
  problems: ProblemHere[];
  onNext(): void;
}

/** Says why nothing of a file can be used. */
export function Refused({ name, problems, onNext }: RefusedProps) {
  const words = useWords();
  return (
    <div class="refused">
      <h3 class="step-title">{words('refused', name)}</h3>
      <ul class="problems">
        {problems.map((problem, index) => (
          <li key={index}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      <div class="step-actions">
        <button type="button" class="button" onClick={onNext}>
          {words('again')}
        </button>
      </div>
    </div>
  );
}
