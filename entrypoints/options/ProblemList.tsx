import { Problem } from '../../components/Problem.tsx';
import type { Problem as ProblemHere } from '../../problem.ts';

/** Items of a list: each says what is wrong, and where. */
export function ProblemList({ problems }: { problems: ProblemHere[] }) {
  return (
    <>
      {problems.map((problem) => (
        <li key={keyOf(problem)}>
          <Problem problem={problem} />
        </li>
      ))}
    </>
  );
}

function keyOf({ code, file, row, field, detail }: ProblemHere): string {
  return [code, file, row, field, detail].join('\n');
}
