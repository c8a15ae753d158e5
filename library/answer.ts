/** From gems that mentions could name to the answer that a page gets. Pure. */
import type { Gem, Judgement, Mention, PackInfo } from '../film.ts';
import { MAX_LEADS_A_MENTION } from '../limits.ts';
import { candidatesFor, indexGems } from '../matching/candidates.ts';
import type { Correction } from '../matching/correction.ts';
import { judgeAll } from '../matching/judge-all.ts';
import { judgeLead } from '../matching/judge-lead.ts';
import type { Found, FoundLead, FoundMatch, GemEntry } from '../messages.ts';

/** What a page asks about. */
export interface Asked {
  mentions: Mention[];
  /** Indices of the mentions whose films may lead to gems. */
  forLeads: number[];
}

/** A gem with the pack that it stands in. */
export interface PackedGem {
  pack: PackInfo;
  gem: Gem;
}

/** What is the user's own about a gem: marks, note, where it was met. */
export type Own = Omit<GemEntry, keyof PackedGem>;

/**
 * Judges each mention against those of the gems that it could name.
 * @param ownOf what is the user's own about a gem; asked once for each gem that matched
 */
export function answer<G extends PackedGem>(
  { mentions, forLeads }: Asked,
  gems: G[],
  corrections: Correction[],
  ownOf: (gem: G) => Own,
): Found {
  const index = indexGems(gems);
  const entries: GemEntry[] = [];
  const places = new Map<G, number>();

  function place(found: G): number {
    const known = places.get(found);
    if (known !== undefined) return known;
    const { pack, gem } = found;
    places.set(found, entries.length);
    return entries.push({ pack, gem, ...ownOf(found) }) - 1;
  }

  const matches = mentions.map((mention): FoundMatch | null => {
    const verdict = judgeAll(mention, candidatesFor(index, mention), corrections);
    return verdict && { entry: place(verdict.candidate), ...verdict.judgement };
  });
  const leads = forLeads.flatMap((asked) => {
    const mention = mentions[asked];
    return mention ? leadsOf(mention, gems, corrections).map(toFound(asked)) : [];
  });
  return { entries, matches, leads };

  function toFound(mention: number) {
    return ({ gem, lead, judgement }: NamedLead<G>): FoundLead => ({
      mention,
      entry: place(gem),
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

/** The gems that the film of a mention leads to. */
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
  return named.slice(0, MAX_LEADS_A_MENTION);
}
