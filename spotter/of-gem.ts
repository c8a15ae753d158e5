import type { GemHere, GemReference, ShelfState } from '../messages.ts';

/** A film that several packs review goes by any of its gems. */
export function isOf({ entry }: GemHere, { pack, gem }: GemReference): boolean {
  return [entry, ...(entry.also ?? [])].some(
    (review) => review.pack.id === pack && review.gem.id === gem,
  );
}

/**
 * Takes over what the user now says of a gem's film; a note is '' where there is none.
 * @returns whether any of the matches is that film
 */
export function takeOver(
  matches: GemHere[],
  gem: GemReference,
  said: Partial<ShelfState>,
): boolean {
  const concerned = matches.filter((match) => isOf(match, gem));
  for (const { entry } of concerned) Object.assign(entry, said);
  return concerned.length > 0;
}
