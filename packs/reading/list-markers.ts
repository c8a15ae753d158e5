/** What may stand before the films of a list, and is no part of their titles. */

/** The sign of a quotation in mails and forums, alone or before one of the others. */
const QUOTED = String.raw`\s*(?:>\s?)`;

/** `1. `, `1) `, `#1 `, `№1 `, `(1) `, `1: `, `01 - `, `① `, `1️⃣ `, `a) `; four digits before a dash or colon are a year. */
const NUMBERS = String.raw`\d{1,4}[.)]|[#№]\d{1,4}[.):]?|[([]\d{1,3}[)\]]|\d{1,3}:|\d{1,3}\s+[-–—]|[①-⑳❶-❿]|\d{1,3}\uFE0F?\u20E3|[a-z]\)`;

/** Without a space behind: `1.The Lamp`, `1、The Lamp`. */
const CLOSE_NUMBERS = String.raw`\d{1,3}(?:[.)](?=[\p{L}"“«《〈「『<])|、\s*)`;

export const NUMBER = new RegExp(`^${QUOTED}*(?:(?:${NUMBERS})\\s+|${CLOSE_NUMBERS})`, 'u');

/** `- `, `** `, `.. `, any sign or picture but stars, which are a note. */
const SIGNS = String.raw`[-+•–·∙‣⁃◦▪▫■□●○◆◇→]|\*{1,6}|\.{1,5}|(?![★☆⭐])\p{Extended_Pictographic}\uFE0F?`;

/** `[x] `, `☑ `, by themselves or behind a sign, where Org has a word for it. */
const TICK = String.raw`\[[ xX]\]\s+|(?:TODO|DONE)\s+`;
const TICK_ALONE = String.raw`\[[ xX✓✔]\]\s+|[☐☑☒✓✔]\s+`;

const SIGN = new RegExp(`^${QUOTED}*(?:(?:${SIGNS})\\s+(?:${TICK})?|${TICK_ALONE})`, 'u');

/** `2026-11-26 `, `26.11. `, `19:30 `, `8/10 `, `1위 `, `1st `, `No. 1 `. */
const RECORDS = String.raw`\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}:\d{2}|\d{1,3}(?:위|st|nd|rd|th)|No\.?\s?\d{1,3}`;

/** When a film was seen, how good it was, which place it has. */
const RECORD = new RegExp(String.raw`^\s*(?:${RECORDS})[.:]?(?:\s+[-–—|])?\s+`, 'u');

const QUOTE = new RegExp(`^${QUOTED}+`, 'u');

export const MARKERS = [NUMBER, SIGN, RECORD, QUOTE];

/** Titles begin so as well, "3:10 to Yuma", and seldom several of a list. */
const FEWEST_RECORDS = 3;

/** @returns how many films a list has at the least in which this is no part of their titles. */
export function fewestWith(marker: RegExp): number {
  return marker === RECORD ? FEWEST_RECORDS : 1;
}

/** `## The Lamp (1990)`, `### 1. The Lamp (1990)`; headings of another level are of something else. */
export const HEADING_MARKERS = [1, 2, 3, 4, 5, 6].map(
  (level) => new RegExp(`^#{${level}}\\s+(?:#?\\d{1,4}[.):]?\\s+)?`, 'u'),
);

/** A mark that fills a cell: a table's own column of ranks or bullets. */
const MARK_ALONE = /^\s*(?:\d{1,4}[.)]|[-*+•–])\s*$/u;

/** @returns whether a cell has nothing but what may stand before a film. */
export function isMarkAlone(cell: string): boolean {
  return MARK_ALONE.test(cell);
}
