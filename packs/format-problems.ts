/** What can be wrong with a field of a pack: a code for the interface, a sentence for commands. */
import type * as v from 'valibot';
import type { Problem, ProblemCode } from '../problem.ts';
import { quote } from './characters.ts';

type FieldCode = Extract<ProblemCode, `field-${string}`>;

/** What is said of a field, after its name; `$2` is the bound. */
const SENTENCES: Record<FieldCode, string> = {
  'field-missing': 'is missing',
  'field-unknown': 'is not a field of the pack format',
  'field-wrong-type': 'must be another kind of value',
  'field-wrong-value': 'must be another value',
  'field-empty': 'must not be empty',
  'field-too-long': 'must have at most $2 characters',
  'field-control-characters':
    'must have no control or direction characters, and line breaks in premise, verdict and description alone',
  'field-too-many-items': 'must have at most $2 items',
  'field-not-whole': 'must be a whole number from 1 to $2',
  'field-not-a-year': 'must be a year from 1888 to 2100',
  'field-not-https': 'must be an https address',
  'field-not-an-id': 'must be lower-case letters and digits in words joined by hyphens',
  'field-not-letterboxd-slug':
    'must be a Letterboxd slug, such as april-snow of letterboxd.com/film/april-snow/',
  'field-not-imdb-id': 'must be an IMDb title id, such as tt0402842',
  'field-not-language': 'must be a language tag, such as en or ko',
  'field-not-country': 'must be a two-letter country code, such as KR',
  'field-not-version': 'must be three numbers, such as 1.0.0',
  'field-not-a-date': 'must be a date, such as 2026-11-23',
  'field-lacks-year': 'must contain the year to show',
  'field-not-a-title':
    'must repeat some of the other, original or romanised titles, and never the main one',
  'field-double-id': 'must be unique in the pack',
};

/** The problem of one field, for the interface and as an English sentence. */
export interface FieldProblem extends Pick<Problem, 'code' | 'field' | 'detail' | 'bound'> {
  sentence: string;
}

/** Stands last, where there are more problems than are told. */
export function moreProblems(bound: number): FieldProblem {
  return { code: 'more-problems', bound, sentence: `There are ${bound} more problems.` };
}

/** @returns the message of a check in the format: its code, and its bound where it has one. */
export function rule(code: FieldCode, bound?: number): string {
  return bound === undefined ? code : `${code} ${bound}`;
}

/** Which gem of the pack an issue is about; absent where it is about the pack. */
export interface GemPlace {
  value: unknown;
  index: number;
}

/** @param place where the issue was found in a gem that was checked by itself, its path being the gem's. */
export function fieldProblem(issue: v.BaseIssue<unknown>, place?: GemPlace): FieldProblem {
  const keys = (issue.path ?? []).map((item) => item.key);
  const [first, second, ...rest] = keys;
  if (!place && first === 'gems' && typeof second === 'number') {
    return problemOf(issue, rest, { value: issue.path?.[1]?.value, index: second });
  }
  return problemOf(issue, keys, place);
}

/** The types that JSON knows, in the words of whoever writes a pack. */
const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  Array: 'a list',
  Object: 'fields with their values',
};

function problemOf(
  issue: v.BaseIssue<unknown>,
  keys: unknown[],
  place: GemPlace | undefined,
): FieldProblem {
  const way = fieldName(keys);
  const name = place && gemName(place);
  const { says, ...what } = whatIsWrong(issue);
  const where = name ? `Gem ${name}` : 'The pack';
  const field = [place && gemId(place), way].filter(Boolean).join(' › ');
  return {
    ...what,
    ...(field && { field }),
    sentence: way === '' ? `${where} ${says}.` : `${where}: ${way} ${says}.`,
  };
}

function whatIsWrong(
  issue: v.BaseIssue<unknown>,
): Pick<FieldProblem, 'code' | 'detail' | 'bound'> & { says: string } {
  if (issue.kind === 'schema') {
    const expected = issue.expected ?? 'something else';
    const detail = quote(issue.received);
    if (expected === 'never') return { code: 'field-unknown', says: SENTENCES['field-unknown'] };
    if (issue.received === 'undefined') {
      return { code: 'field-missing', says: SENTENCES['field-missing'] };
    }
    const says = `must be ${TYPE_NAMES[expected] ?? expected}, not ${detail}`;
    const code = expected in TYPE_NAMES ? 'field-wrong-type' : 'field-wrong-value';
    return { code, detail, says };
  }
  const [code = '', bound] = issue.message.split(' ');
  return {
    code: code as FieldCode,
    ...(bound === undefined ? {} : { bound: Number(bound) }),
    ...(typeof issue.input === 'object' ? {} : { detail: quote(issue.input) }),
    says: SENTENCES[code as FieldCode].replace('$2', bound ?? ''),
  };
}

/** `film.directors[0].name`, as a reader of JSON would look for it. */
function fieldName(keys: unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${quote(key)}`))
    .join('')
    .replace(/^\./, '');
}

function gemName({ value, index }: GemPlace): string {
  const id = idOf(value);
  return id === null ? `number ${index + 1}` : `“${quote(id)}”`;
}

/** In the way to a field: the gem's id, else its place as JSON has it. */
function gemId({ value, index }: GemPlace): string {
  const id = idOf(value);
  return id === null ? `gems[${index}]` : quote(id);
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}
