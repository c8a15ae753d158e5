/**
 * Amazon's labels: a title followed by year, edition and season.
 */
import type { Mention } from '../../film.ts';
import type { Facts } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';

/** How a film is delivered, which is no part of its title: "[4K UHD]", "(OmU)", "[Ultra HD]". */
const EDITION =
  / (?:\[[^\]]*\]|\((?:4K[^)]*|U?HD|UHD[^)]*|Ultra HD|OV|OmU|OmeU|[^)]*(?:subtitled|dubbed))\))$/i;

/** Subtitled or dubbed, in Japan, where no space need stand before it: "(字幕版)", "（吹替版）". */
const JAPANESE_EDITION = / ?[(（][^()（）]*(?:字幕|吹き?替)[^()（）]*[)）]$/;

/** The brackets are full-width in Japan, and no space stands before those. */
const YEAR = /(?: \(| ?（)(\d{4})[)）]$/;

/** A season set off at the end makes the title a series'; "Open Season 2" is a film. */
const SEASON =
  /\s*[-–:,]\s+(?:season|series|staffel|saison|temporada|stagione|시즌)[- ]?\s*\d+$|: (?:the complete|die komplette)\b.*$/i;

/** Parts such a label; what it says goes into the facts. */
export function factsOf(label: string | null | undefined): Facts & { year: number | null } {
  let title = cleanText(label);
  let year: number | null = null;
  let kind: Mention['kind'] = null;
  for (let rest = ''; rest !== title;) {
    rest = title;
    title = title.replace(EDITION, '').replace(JAPANESE_EDITION, '');
    const figures = YEAR.exec(title)?.[1];
    if (year === null && yearIn(figures) !== null) {
      year = yearIn(figures);
      title = title.replace(YEAR, '');
    }
    if (SEASON.test(title)) {
      kind = 'series';
      title = title.replace(SEASON, '');
    }
  }
  return { title, year, ids: {}, kind };
}
