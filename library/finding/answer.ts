/** From gems that mentions could name to the answer that a page gets. Pure. */
import type { Judgement, Mention } from '../../film.ts';
import { MAX_LEADS_A_MENTION } from '../../limits.ts';
import { candidatesFor, indexGems } from '../../matching/candidates.ts';
import type { Correction } from '../../matching/correction.ts';
import { judgeAll } from '../../matching/judge-all.ts';
import { gemKeys } from '../../matching/keys.ts';
import { judgeLead } from '../../matching/judge-lead.ts';
import { sameFilm } from '../../matching/same-film.ts';
import type { Found, FoundLead, FoundMatch, GemEntry } from '../../messages.ts';
import type { Own, PackedGem } from './packed-gem.ts';
import { reviewsOfFilm } from './same-film.ts';

/** What a page asks about. */
export interface Asked {
  mentions: Mention[];
  /** Indices of the mentions whose films may lead to gems. */
  forLeads: number[];
}

/**
 * Judges each mention against those of the gems that it could name. A film that several of them review
 * is answered once.
 * @param gems those of higher packs first
 * @param ownOf what is the user's own about a gem; asked once for each gem that matched
 */
export function answer<G extends PackedGem>(
  { mentions, forLeads }: Asked,
  gems: G[],
  corrections: Correction[],
  ownOf: (gem: G) => Own,
): Found {
  const keysOf = ({ gem, keys }: G) => keys ?? gemKeys(gem);
  const index = indexGems(gems, keysOf);
  const order = new Map(gems.map((gem, at) => [gem, at]));
  const entries: GemEntry[] = [];
  const places = new Map<G, number>();

  /** Every review of a gem's film. Whoever tells of one film shares a key: the others need no look. */
  function reviewsOf(found: G): G[] {
    const near = new Set(keysOf(found).flatMap((key) => index.get(key) ?? []));
    const inOrder = [...near].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return reviewsOfFilm(found, inOrder);
  }

  /** Where a gem stands in the answer, with the other reviews of its film beside it. */
  function place(found: G, reviews: G[]): number {
    const known = places.get(found);
    if (known !== undefined) return known;
    places.set(found, entries.length);
    const also = reviews.filter((other) => other !== found).map(({ pack, gem }) => ({ pack, gem }));
    const entry = { pack: found.pack, gem: found.gem, ...ownOf(found) };
    return entries.push(also.length > 0 ? { ...entry, also } : entry) - 1;
  }

  /** A film is answered by its first review. */
  function placeFilm(found: G): number {
    const reviews = reviewsOf(found);
    return place(reviews[0] ?? found, reviews);
  }

  const matches = mentions.map((mention): FoundMatch | null => {
    const verdict = judgeAll(mention, candidatesFor(index, mention), corrections);
    return verdict && { entry: placeFilm(verdict.candidate), ...verdict.judgement };
  });
  const leads = forLeads.flatMap((asked) => {
    const mention = mentions[asked];
    return mention ? leadsOf(mention, gems, corrections).map(toFound(asked)) : [];
  });
  return { entries, matches, leads };

  function toFound(mention: number) {
    return ({ gem, lead, judgement }: NamedLead<G>): FoundLead => ({
      mention,
      entry: place(gem, reviewsOf(gem)),
      lead,
      ...judgement,
    });
  }
}

interface NamedLead<G> {
  gem: G;
  /** Which of its leads the mention names. */
  lead: number;
  judgement: Judgement;
}

/** The gems that the film of a mention leads to, each film once: by its first review that has the lead. */
function leadsOf<G extends PackedGem>(
  mention: Mention,
  gems: G[],
  corrections: Correction[],
): NamedLead<G>[] {
  const named = gems.flatMap((gem) =>
    gem.gem.leads.flatMap((lead, index) => {
      const judgement = judgeLead(mention, lead, corrections);
      return judgement ? [{ gem, lead: index, judgement }] : [];
    }),
  );
  const films = named.filter(
    ({ gem }, place) =>
      !named.slice(0, place).some(({ gem: before }) => before !== gem && isSameFilm(before, gem)),
  );
  return films.slice(0, MAX_LEADS_A_MENTION);
}

function isSameFilm(a: PackedGem, b: PackedGem): boolean {
  return sameFilm(a.gem.film, b.gem.film);
}
