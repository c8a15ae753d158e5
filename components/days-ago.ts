/** How long ago a day was, as people say it. */
import type { Words } from './words.ts';

const DAY_MS = 86_400_000;

/** From how many days on the next larger unit is said, and how many days it has. */
const UNITS: [from: number, unit: Intl.RelativeTimeFormatUnit, days: number][] = [
  [730, 'year', 365],
  [61, 'month', 30.4],
  [14, 'week', 7],
  [0, 'day', 1],
];

/**
 * @param day `YYYY-MM-DD`, in the user's own time
 * @returns "3 days ago", "yesterday", "today", in the language of the words; a day to come is today.
 */
export function daysAgo(words: Words, day: string, today: Date): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Days of the calendar, without hours, so that none is lost where clocks change.
  const then = Date.UTC(year, month - 1, date);
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const days = Math.max(0, Math.round((now - then) / DAY_MS));
  const [, unit, length] = UNITS.find(([from]) => days >= from) ?? [0, 'day', 1];
  const format = new Intl.RelativeTimeFormat(words('language'), { numeric: 'auto' });
  return format.format(-Math.floor(days / length) || -0, unit);
}
