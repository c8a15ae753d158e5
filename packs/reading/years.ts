/** Finds the year in what tables write for one: a year, a date in any usual order, a spreadsheet's number. */
import { LIST_LANGUAGES } from './languages.ts';
import { withoutUnseen } from './unseen.ts';

/** An hour behind a date. */
const HOUR = String.raw`(?:(?:T|[,.]?\s+)\d{1,2}:.*)?`;

/**
 * The year has four digits and the other numbers one or two, so it is clear even where day and month
 * are not. Names of months are those of any language.
 */
const FORMS = [
  // 2006, 2006.0, 2006년, 2006년 11월 23일, 2006年11月23日
  /^(\d{4})(?:\.0+|[년年](?:\s*\d{1,2}[월月](?:\s*\d{1,2}[일日].*)?)?)?$/u,
  // 2006-11-23, 2006/11, 2006. 11. 23.
  /^(\d{4})\s?[-/.]\s*\d{1,2}(?:\s?[-/.].*)?$/u,
  // 20061123
  /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  // 11/2006, 11.2006
  /^(?:0?[1-9]|1[0-2])\s?[-/.]\s*(\d{4})$/u,
  // 11/23/2006, 23.11.2006, 23. 11. 2006
  new RegExp(String.raw`^\d{1,2}\s?[-/.]\s*\d{1,2}\s?[-/.]\s*(\d{4})${HOUR}$`, 'u'),
  // Nov 23, 2006; Thursday, November 23rd, 2006
  new RegExp(
    String.raw`^(?:\p{L}+[.,]?\s+)?\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(\d{4})${HOUR}$`,
    'u',
  ),
  // 23 Nov 2006, 23-Nov-2006, 23. November 2006, 23 de noviembre de 2006, Thu, 23 Nov 2006
  new RegExp(
    String.raw`^(?:\p{L}+[.,]{0,2}\s+)?\d{1,2}(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?\p{L}{3,}[.,]?[\s-]+(?:de\s+)?(\d{4})${HOUR}$`,
    'u',
  ),
];

/** November 2006, Nov. 2006, noviembre de 2006: without a day the word must be a month's. */
const MONTH_AND_YEAR = /^(\p{L}{3,})[.,]?\s+(?:de\s+)?(\d{4})$/u;

const BRACKETED = /^[([【](.*)[)\]】]$/su;

let months: ReadonlySet<string> | null = null;

/** @returns the names of months, in lower case and without dots, long and short. */
function monthNames(): ReadonlySet<string> {
  months ??= new Set(
    LIST_LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index) =>
          format
            .format(Date.UTC(2006, index, 15))
            .toLowerCase()
            .replaceAll('.', ''),
        );
      }),
    ),
  );
  return months;
}

/** @returns a year's cell without width, brackets and what is not seen, which say nothing of it. */
export function plainYear(cell: string): string {
  const text = withoutUnseen(cell).normalize('NFKC').trim();
  return (BRACKETED.exec(text)?.[1] ?? text).trim();
}

/** @returns the four digits of the year; undefined where there is none, or more than one may be meant. */
export function yearIn(cell: string): string | undefined {
  const text = plainYear(cell);
  for (const form of FORMS) {
    const year = form.exec(text)?.[1];
    if (year !== undefined) return year;
  }
  const [, month = '', year] = MONTH_AND_YEAR.exec(text) ?? [];
  return monthNames().has(month.toLowerCase()) ? year : undefined;
}
