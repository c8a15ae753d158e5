/** What is fuzzed, and what must hold of every answer. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parsePack } from '../../packs/format.ts';
import type { Draft, Reading } from '../../packs/reading/source.ts';
import { PROBLEM_CODES, type Problem } from '../../problem.ts';

/** One thing that takes data of strangers. */
export interface Target {
  name: string;
  /** A property over generated inputs; it throws where something does not hold. */
  property: fc.IAsyncPropertyWithHooks<[unknown]>;
}

/** @param holds throws where the answer to an input is not as it must be. */
export function target<T>(
  name: string,
  input: fc.Arbitrary<T>,
  holds: (input: T) => void | Promise<void>,
): Target {
  const property = fc.asyncProperty<[unknown]>(input, async (value) => {
    await holds(value as T);
    mustHold(isPristine(), 'a prototype was changed');
  });
  return { name, property };
}

export function mustHold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`It does not hold: ${what}.`);
}

const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, String.prototype];
const NAMES = PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).length);

function isPristine(): boolean {
  return PROTOTYPES.every(
    (prototype, index) => Object.getOwnPropertyNames(prototype).length === NAMES[index],
  );
}

const CODES = new Set<string>(PROBLEM_CODES);

/** Each problem has its file and a code that there is a sentence for, and quotes nothing dangerous. */
export function mustBeProblems(problems: Problem[], files: ReadonlySet<string>): void {
  for (const problem of problems) {
    const { code, file, row = 1, field = '', detail = '' } = problem;
    mustHold(CODES.has(code), `the code ${code} is known`);
    mustHold(files.has(file), `a problem names a file: ${JSON.stringify(problem)}`);
    mustHold(Number.isInteger(row) && row >= 1, `a row is counted from 1: ${row}`);
    mustHold(isQuotable(detail) && isQuotable(field), `it is quotable: ${JSON.stringify(problem)}`);
  }
}

function isQuotable(text: string): boolean {
  return text.length <= 300 && !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text);
}

/** A draft has a pack that is one, and accounts for every row. */
function mustBeDraft({ pack, read, skipped }: Draft): void {
  const parsed = parsePack(structuredClone(pack));
  mustHold('pack' in parsed, `the pack is valid: ${JSON.stringify(parsed)}`);
  mustHold(isDeepStrictEqual(parsed.pack, pack), 'the pack is what its schema makes of it');
  mustHold(read === pack.gems.length + skipped.length, 'every row became a gem or was skipped');
}

export function mustBeReading(reading: Reading, file: string): void {
  const files = new Set([file]);
  switch (reading.kind) {
    case 'draft':
      mustBeDraft(reading.draft);
      mustBeProblems([...reading.draft.skipped, ...reading.draft.adjusted], files);
      return;
    case 'refused':
      mustHold(reading.problems.length > 0, 'a refusal has its reason');
      mustHold(reading.problems.length <= 22, 'problems are told in a page');
      mustBeProblems(reading.problems, files);
      return;
    case 'columns':
      for (const row of reading.sample) {
        mustHold(row.length === reading.columns.length, 'a sample is as wide as its table');
      }
      for (const column of Object.values(reading.guess.columns)) {
        mustHold(column < reading.columns.length, 'a guess is a column');
      }
  }
}
