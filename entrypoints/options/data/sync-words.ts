/** How synchronising stands, in a sentence or two. */
import { plural, type Words, type WordKey } from '../../../components/words.ts';
import type { SyncProblem } from '../../../history/sync/problem.ts';
import type { SyncState } from '../../../library/history.ts';

const PROBLEMS: Record<SyncProblem, WordKey> = {
  unavailable: 'syncUnavailable',
  refused: 'syncRefused',
  'other-version': 'syncOtherVersion',
};

export function syncWords(
  words: Words,
  { on, last, problem, films, leftOut }: SyncState,
): string[] {
  if (!on) return [words('syncOff')];
  const said: string[] = [];
  if (problem) said.push(words(PROBLEMS[problem]));
  if (last === null) return problem ? said : [words('syncWaiting')];
  const format = new Intl.DateTimeFormat(words('language'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  said.push(words('syncLast', format.format(last), plural(words, 'filmCount', films)));
  if (leftOut > 0) said.push(plural(words, 'syncFull', leftOut));
  return said;
}
