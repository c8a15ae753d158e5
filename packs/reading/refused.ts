import { MAX_PROBLEMS_TOLD } from '../../limits.ts';
import type { Problem } from '../../problem.ts';

/** Thrown inside the readers where nothing of a source can be used; they answer it as a `refused`. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problems: Problem[];

  /** @param details what of it is wrong, where more is known: the first of them are told, and how many more there are. */
  constructor(problem: Problem, details: Problem[] = []) {
    super(problem.code);
    const told = details.slice(0, MAX_PROBLEMS_TOLD);
    const bound = details.length - told.length;
    const more: Problem[] = bound > 0 ? [{ code: 'more-problems', file: problem.file, bound }] : [];
    this.problems = [problem, ...told, ...more];
  }
}
