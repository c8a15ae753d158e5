/**
 * People as keys: the order of a name's parts does not matter (Jang Sun-woo, Sun-woo Jang), nor how
 * the parts are joined (Sun-woo, Sun Woo, Sunwoo). Other spellings are the film's own aliases.
 */
import { remembered } from './remembered.ts';
import { fold, words } from './text.ts';

/** IMDb and others number people of one name: "Kim Ui-seok (II)". */
const NUMBERED = /\([^)]*\)/gu;

/** @returns the parts of a name, folded, divided at spaces; those of a given name at hyphens too. */
export const nameParts = remembered((name): string[][] =>
  fold(name.replace(NUMBERED, ' '))
    .split(/[\s,]+/u)
    .map(words)
    .filter((part) => part.length > 0),
);

/** Every way to say the name that starts at one of its parts and goes round. */
function turns(parts: string[]): string[] {
  return parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(''));
}

/** What of a name compares; null for one without any letter or number. */
const spelled = remembered((name) => {
  const parts = nameParts(name).flat();
  if (parts.length === 0) return null;
  return { sorted: parts.toSorted().join(' '), turns: new Set(turns(parts)) };
});

/** Whether two names are one, spelling aside from order, joins, case and accents being the same. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [spelled(a), spelled(b)];
  if (!one || !other) return false;
  return one.sorted === other.sorted || [...other.turns].some((turn) => one.turns.has(turn));
}
