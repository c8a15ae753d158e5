/**
 * What Korean services write around a title: which edition, which resolution, dubbed or subtitled.
 */
import { cleanText } from './text.ts';

/** Director's, extended and theatrical cut, dubbed, subtitled, resolution. */
const EDITION = '(?:확장판|감독판|극장판|더빙|자막|4K|UHD|HD)';
const BEFORE = new RegExp(`^(?:\\[${EDITION}\\]|\\(${EDITION}\\)) ?`);
const BEHIND = new RegExp(` ?(?:\\[${EDITION}\\]|\\(${EDITION}\\))$`);

/** @returns the title without the editions before and behind it. */
export function withoutEdition(label: string | null | undefined): string {
  let title = cleanText(label);
  for (;;) {
    const shorter = title.replace(BEFORE, '').replace(BEHIND, '');
    if (shorter === title) return title;
    title = shorter;
  }
}
