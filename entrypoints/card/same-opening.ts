import type { Opening } from '../../spotter/card.ts';

/**
 * Whether what was drawn for one opening is what the other one would draw, whoever asks for it.
 * Settings and matches change by being other objects, or are told of (`update`).
 */
export function isSameOpening(one: Opening, other: Opening): boolean {
  return (
    one.settings === other.settings &&
    one.matches.length === other.matches.length &&
    one.matches.every((match, index) => match === other.matches[index]) &&
    JSON.stringify(one.says) === JSON.stringify(other.says)
  );
}
