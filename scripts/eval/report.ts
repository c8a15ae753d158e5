/** The measurement as text: tables in Markdown, so that docs/matching.md can hold them as printed. */
import type { BundledResult } from './bundled.ts';
import type { LargeResult } from './large.ts';
import type { Class, Count, NamedRow, Tally } from './tally.ts';
import type { Target } from './targets.ts';

export interface Measurement {
  bundled: BundledResult[];
  large: LargeResult[];
  targets: Target[];
}

const asPercent = (value: number | null): string =>
  value === null ? 'n = 0' : `${(value * 100).toFixed(1)} %`;

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const divider = header.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(header), line(divider), ...rows.map(line)].join('\n');
}

/** @returns the report, ending without a line end. */
export function report({ bundled, large, targets }: Measurement): string {
  return [
    '# Matching, measured',
    ...bundled.map(bundledSection),
    ...large.map(largeSection),
    '## Targets',
    table(
      ['target', 'wanted', 'got', 'n', 'met'],
      targets.map(({ name, wanted, got, n, met }) => [
        name,
        wanted,
        n === 0 ? 'n = 0' : wanted === 'none' ? String(got) : asPercent(got),
        String(n),
        met ? 'yes' : 'NO',
      ]),
    ),
  ].join('\n\n');
}

const counted = ({ right, wrong, untold }: Count): string =>
  right + wrong + untold === 0
    ? 'n = 0'
    : `${right} / ${wrong}${untold === 0 ? '' : ` (${untold} untold)`}`;

function bundledSection({ way, lists, wrong, untold, positives, traps }: BundledResult): string {
  return [
    `## The bundled pack, rows ${way}`,
    table(
      ['list', 'rows', 'certain: right / wrong', 'likely', 'possible'],
      lists.map(({ file, rows, certain, likely, possible }) => [
        file,
        String(rows),
        ...[certain, likely, possible].map(counted),
      ]),
    ),
    `True positives found: ${positives.found} of ${positives.rows}. Traps taken for a gem: ${traps.drawn} of ${traps.rows}.`,
    ...namedRows('Wrong', wrong),
    ...namedRows('Of which no source tells', untold),
  ].join('\n\n');
}

function namedRows(what: string, rows: NamedRow[]): string[] {
  if (rows.length === 0) return [`${what}: none.`];
  const lines = rows.map(
    ({ file, row, title, year, confidence, gem }) =>
      `- ${file}, row ${row}: ${title} (${year ?? 'no year'}), ${confidence}, taken for ${gem}`,
  );
  return [`${what}:`, lines.join('\n')];
}

const classRow = (some: Class): string[] => [
  some.name,
  String(some.right),
  String(some.wrong),
  String(some.untold),
  asPercent(some.precision),
  asPercent(some.recall),
];

function largeSection(result: LargeResult): string {
  const { name, rows, gems, found, recall, titleAndYear, withYear, halves } = result;
  return [
    `## ${name}`,
    `${rows} rows, ${gems} of them a gem; found as certain or likely: ${found} (${asPercent(recall)}); of the ${withYear.gems} with a year ${withYear.found} (${asPercent(withYear.recall)}). In two halves by title: ${halves.map(half).join('; ')}.`,
    table(
      ['class', 'right', 'wrong', 'untold', 'precision', 'recall'],
      [...result.byConfidence, titleAndYear, ...result.byEvidence].map(classRow),
    ),
    ...namedRows('Wrong at certain or likely', result.wrong),
  ].join('\n\n');
}

function half({ found, gems, recall, byConfidence }: Tally): string {
  const drawn = byConfidence.filter(({ name }) => name !== 'possible');
  const right = drawn.reduce((sum, some) => sum + some.right, 0);
  const told = drawn.reduce((sum, some) => sum + some.right + some.wrong, 0);
  return `${found} of ${gems} found (${asPercent(recall)}), ${right} of ${told} certain or likely right`;
}
