import type { Problem as Fault } from '../problem.ts';
import { number, useWords, type WordKey, type Words } from './words.ts';

interface ProblemProps {
  problem: Fault;
}

/** Says what is wrong and where: file, row and field, then one sentence. */
export function Problem({ problem }: ProblemProps) {
  const words = useWords();
  return (
    <p class="file-problem">
      <bdi class="file-problem__place">{placeOf(words, problem)}</bdi> {sentenceOf(words, problem)}
    </p>
  );
}

/** @returns the sentence alone, for where the place is said already. */
export function sentenceOf(words: Words, { code, detail = '', bound }: Fault): string {
  const key = `problem_${code.replaceAll('-', '_')}` as WordKey;
  return words(key, detail, bound === undefined ? '' : number(words, bound));
}

/** Only tables have rows and columns; in a pack file there are lines and fields. */
function placeOf(words: Words, { code, file, row, field }: Fault): string {
  const isTable = !code.startsWith('field-') && code !== 'not-json';
  if (row === undefined) return field === undefined ? file : words('problemInField', file, field);
  const place = [file, number(words, row)];
  if (field === undefined) return words(isTable ? 'problemInRow' : 'problemInLine', ...place);
  return words(isTable ? 'problemInRowOfColumn' : 'problemInLineOfField', ...place, field);
}
