/** A problem as the one text that a record has room for. Pure. */
import * as v from 'valibot';
import { type Problem, PROBLEM_CODES } from '../../problem.ts';

const told = v.object({
  code: v.picklist(PROBLEM_CODES),
  field: v.exactOptional(v.string()),
  detail: v.exactOptional(v.string()),
  bound: v.exactOptional(v.number()),
});

/** @returns the problem as text, for a record that has room for no more; without file and row. */
export function problemAsText({ code, field, detail, bound }: Omit<Problem, 'file'>): string {
  return JSON.stringify({ code, field, detail, bound });
}

/**
 * Reads what `problemAsText` made.
 * @returns null where it is something else: a sentence, or a problem that a later version knows
 */
export function problemOfText(text: string): Problem | null {
  try {
    return { ...v.parse(told, JSON.parse(text)), file: '' };
  } catch {
    return null;
  }
}
