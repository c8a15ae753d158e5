/**
 * People as keys: the order of a name's parts does not matter (Jang Sun-woo, Sun-woo Jang), nor how
 * the parts are joined (Sun-woo, Sun Woo, Sunwoo). Other spellings are the film's own aliases.
 */
import { fold, words } from './text.ts';

/** IMDb and others number people of one name: "Kim Ui-seok (II)". */
const NUMBERED = /\([^)]*\)/gu;

/** @returns the parts of a name, folded, divided at spaces; those of a given name at hyphens too. */
export function nameParts(name: string): string[][] {
  return fold(name.replace(NUMBERED, ' '))
    .split(/[\s,]+/u)
    .map(words)
    .filter((part) => part.length > 0);
}

/** Every way to say the name that starts at one of its parts and goes round. */
function turns(parts: string[]): string[] {
  return parts.map((_, at) => [...parts.slice(at), ...parts.slice(0, at)].join(''));
}

/** Whether two names are one, spelling aside from order, joins, case and accents being the same. */
export function sameName(a: string, b: string): boolean {
  const [ones, others] = [nameParts(a).flat(), nameParts(b).flat()];
  if (ones.length === 0 || others.length === 0) return false;
  if (ones.toSorted().join(' ') === others.toSorted().join(' ')) return true;
  const known = new Set(turns(ones));
  return turns(others).some((turn) => known.has(turn));
}
