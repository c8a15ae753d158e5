/**
 * Who directed a film, where most lines of a list name somebody beside the title or behind the year and say
 * no word of it: "The Lamp – Han Ara (1990)", "Han Ara – The Lamp (1990)", "The Lamp (1990) – Han Ara". Of
 * one line that cannot be told from a title of two halves, or a note.
 */
import { isPersonBehind } from './year-bracket.ts';

export interface Credit {
  /** What stands between a title and the names. */
  mark: RegExp;
  /** Whether the names come first. */
  isBefore: boolean;
}

export interface Credited {
  title: string;
  names: string;
}

const MARKS = [/\s+[-–—]{1,2}\s+/gu, /\s*[,;]\s+/gu, /\s+[/|]\s+/gu, /\s+by\s+/gu];

/** Fewer lines may have it so by accident. */
const FEWEST = 3;

/** Of all films, how many have two halves where the lines of a list are written alike. */
const ALIKE_SHARE = 2 / 3;

/** Of the halves that are names, next to all look like one; a title does where it has several words. */
const NAMES_SHARE = 0.9;
const TITLES_SHARE = 0.75;

/** @returns how the lines of a list name directors; null where that is not clear. */
export function creditOf(titles: string[]): Credit | null {
  const all = MARKS.flatMap((mark) => [
    { mark, isBefore: false },
    { mark, isBefore: true },
  ]);
  return all.find((credit) => isClear(titles, credit)) ?? null;
}

/** @returns the two halves of a title with somebody's name beside it; null where no name stands there. */
export function credited(title: string, credit: Credit): Credited | null {
  const halves = halvesOf(title, credit);
  return halves && isPersonBehind(halves.title, halves.names) ? halves : null;
}

/**
 * @param films what stands behind the year of each; '' where nothing does
 * @returns whether that is who directed it. What stands there over and over is rather a mark: "Must See".
 */
export function areNamesBehind(films: { title: string; note: string }[]): boolean {
  const noted = films.filter(({ note }) => note !== '');
  const named = noted.filter(({ title, note }) => isPersonBehind(title, note));
  return (
    noted.length >= Math.max(FEWEST, films.length * ALIKE_SHARE) &&
    named.length >= noted.length * NAMES_SHARE &&
    new Set(named.map(({ note }) => note)).size >= named.length * ALIKE_SHARE
  );
}

function isClear(titles: string[], credit: Credit): boolean {
  const halves = titles.flatMap((title) => halvesOf(title, credit) ?? []);
  if (halves.length < Math.max(FEWEST, titles.length * ALIKE_SHARE)) return false;
  const share = (is: (half: Credited) => boolean) => halves.filter(is).length / halves.length;
  // The parts of a series have their title in common, and differ in what stands beside it.
  const apart = new Set(halves.map((half) => half.title)).size / halves.length;
  return (
    apart >= NAMES_SHARE &&
    share((half) => isPersonBehind(half.title, half.names)) >= NAMES_SHARE &&
    share((half) => isPersonBehind(half.names, half.title)) <= TITLES_SHARE
  );
}

/** Names behind a title stand behind its last mark, those before it before the first. */
function halvesOf(title: string, { mark, isBefore }: Credit): Credited | null {
  const marks = [...title.matchAll(mark)];
  const found = isBefore ? marks[0] : marks.at(-1);
  if (!found) return null;
  const before = title.slice(0, found.index);
  const behind = title.slice(found.index + found[0].length);
  if (before === '' || behind === '') return null;
  return isBefore ? { title: behind, names: before } : { title: before, names: behind };
}
