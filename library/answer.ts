/** From gems that mentions could name to the answer that a page gets. Pure. */
import type { Gem, Mention, PackInfo } from '../film.ts';
import { candidatesFor, indexGems } from '../matching/candidates.ts';
import type { Correction } from '../matching/correction.ts';
import { judgeAll } from '../matching/judge-all.ts';
import type { Found, FoundMatch, GemEntry, Marks } from '../messages.ts';

/** A gem with the pack that it stands in. */
export interface PackedGem {
  pack: PackInfo;
  gem: Gem;
}

/**
 * Judges each mention against those of the gems that it could name.
 * @param marksOf what the user thinks of a gem's film; asked once for each gem that matched
 */
export function answer<G extends PackedGem>(
  mentions: Mention[],
  gems: Iterable<G>,
  corrections: Correction[],
  marksOf: (gem: G) => Marks,
): Found {
  const index = indexGems(gems);
  const entries: GemEntry[] = [];
  const places = new Map<G, number>();

  function place(found: G): number {
    const known = places.get(found);
    if (known !== undefined) return known;
    const { pack, gem } = found;
    places.set(found, entries.length);
    return entries.push({ pack, gem, marks: marksOf(found) }) - 1;
  }

  const matches = mentions.map((mention): FoundMatch | null => {
    const verdict = judgeAll(mention, candidatesFor(index, mention), corrections);
    return verdict && { entry: place(verdict.candidate), ...verdict.judgement };
  });
  return { entries, matches };
}
