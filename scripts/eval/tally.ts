/** What came out, row by row, and counted. Pure. */
import type { Confidence } from '../../film.ts';
import type { ListRow } from '../lists/csv.ts';
import type { MatchedRow } from '../match.ts';

/** The gem that a row is; null where it is none of the pack's, undefined where no source tells. */
export type Truth = string | null | undefined;

/** A row with what it is and what it was taken for. */
export interface Outcome {
  /** The list that the row stands in. */
  file: string;
  row: ListRow;
  truth: Truth;
  matched: MatchedRow | null;
}

/** `untold` are the matches of which no source tells whether they are right. */
export interface Count {
  right: number;
  wrong: number;
  untold: number;
}

/** Counts of one class of matches. */
export interface Class extends Count {
  name: string;
  /** Of the matches that a source tells of; null where there are none. */
  precision: number | null;
  /** Of all rows that are a gem; null where there are none. */
  recall: number | null;
}

/** What a list's rows came to. */
export interface Tally {
  rows: number;
  /** Rows of which the truth says that they are a gem. */
  gems: number;
  byConfidence: Class[];
  byEvidence: Class[];
  /** Rows that are a gem and were matched with it as certain or likely. */
  found: number;
  /** Of `gems`; null where there are none. */
  recall: number | null;
}

const CONFIDENCES: Confidence[] = ['certain', 'likely', 'possible'];

/** Whether a match is one that a page would be marked for. */
export const isDrawn = (matched: MatchedRow | null): matched is MatchedRow =>
  matched !== null && matched.confidence !== 'possible';

/** A match named for whoever looks into it. */
export interface NamedRow {
  file: string;
  row: number;
  title: string;
  year: number | null;
  confidence: string;
  gem: string;
}

/** Joins rows of a list with their matches and with what they are. */
export function outcomes<R extends ListRow>(
  file: string,
  rows: R[],
  matched: MatchedRow[],
  truthOf: (row: R) => Truth,
): Outcome[] {
  const byRow = new Map(matched.map((match) => [match.row, match]));
  return rows.map((row) => ({
    file,
    row,
    truth: truthOf(row),
    matched: byRow.get(row.number) ?? null,
  }));
}

/** @returns null where nothing matched or no source tells. */
function isRight({ truth, matched }: Outcome): boolean | null {
  return matched === null || truth === undefined ? null : matched.gem === truth;
}

export function count(all: Outcome[]): Count {
  const counted: Count = { right: 0, wrong: 0, untold: 0 };
  for (const outcome of all) {
    if (outcome.matched === null) continue;
    const right = isRight(outcome);
    counted[right === null ? 'untold' : right ? 'right' : 'wrong'] += 1;
  }
  return counted;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** @returns the matches that are wrong, or of which no source tells, by name. */
export function named(all: Outcome[], which: 'wrong' | 'untold'): NamedRow[] {
  return all
    .filter((outcome) => count([outcome])[which] > 0)
    .flatMap(({ file, matched }) => {
      if (!matched) return [];
      const { row, title, year, confidence, gem } = matched;
      return [{ file, row, title, year, confidence, gem }];
    });
}

/** Counts one class of matches against all the rows that are a gem. */
export function classOf(name: string, matches: Outcome[], gems: number): Class {
  const counted = count(matches);
  return {
    name,
    ...counted,
    precision: share(counted.right, counted.right + counted.wrong),
    recall: share(counted.right, gems),
  };
}

export function tally(all: Outcome[]): Tally {
  const gems = all.filter(({ truth }) => typeof truth === 'string').length;
  const matches = all.filter(({ matched }) => matched !== null);
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of matches) {
    const { confidence = '', evidence = [] } = outcome.matched ?? {};
    const kind = [`${confidence}:`, ...evidence].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), outcome]);
  }
  const found = matches.filter((each) => isDrawn(each.matched) && isRight(each) === true).length;
  return {
    rows: all.length,
    gems,
    byConfidence: CONFIDENCES.map((confidence) =>
      classOf(
        confidence,
        matches.filter(({ matched }) => matched?.confidence === confidence),
        gems,
      ),
    ),
    byEvidence: [...kinds]
      .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .map(([kind, some]) => classOf(kind, some, gems)),
    found,
    recall: share(found, gems),
  };
}
