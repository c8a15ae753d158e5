/** Reviews of one film in several packs. Pure. */
import { compareIds } from '../../matching/ids.ts';
import { sameFilm } from '../../matching/same-film.ts';
import type { PackedGem } from './packed-gem.ts';

/**
 * Every review of a gem's film, in the order of `gems`, the gem's own among them. Where two others
 * contradict each other by their ids, nobody knows which of them is the film: both are left out.
 */
export function reviewsOfFilm<G extends PackedGem>(gem: G, gems: G[]): G[] {
  const same = gems.filter((other) => other !== gem && sameFilm(gem.gem.film, other.gem.film));
  const sure = new Set(
    same.filter((one) =>
      same.every((other) => !compareIds(one.gem.film.ids, other.gem.film.ids).differ),
    ),
  );
  const reviews = gems.filter((other) => other === gem || sure.has(other));
  return reviews.includes(gem) ? reviews : [gem, ...reviews];
}
