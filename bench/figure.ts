/** A figure of a benchmark: what was measured, what is to be reached, and how sure that is. */
import type { Difference } from './statistics.ts';

export interface Figure {
  /** What it is a figure of: `page`, `hover`. */
  part: string;
  name: string;
  unit: string;
  /** At most this is to be reached. */
  target: number;
  measured: Difference;
  /** What the same method finds between two sides that do not differ; absent where figures are counts. */
  noise?: Difference;
  /** How many times it was measured. */
  samples: number;
}

/** Whether the median keeps to the target. */
export function isMet({ measured, target }: Figure): boolean {
  return measured.median <= target;
}

/** @returns a figure that was counted rather than measured: the same each time. */
export function counted(count: number): Difference {
  return { median: count, low: count, high: count };
}

/** @returns a table of figures, one a line. */
export function table(figures: Figure[]): string {
  const rows = [
    ['figure', 'target', 'median [95 % interval]', 'noise control', 'n', ''],
    ...figures.map((figure) => [
      `${figure.name}, ${figure.unit}`,
      `≤ ${figure.target}`,
      tell(figure.measured),
      figure.noise ? tell(figure.noise) : '',
      String(figure.samples),
      isMet(figure) ? 'met' : 'NOT MET',
    ]),
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function tell({ median, low, high }: Difference): string {
  return `${round(median)} [${round(low)}, ${round(high)}]`;
}

function round(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2);
}
