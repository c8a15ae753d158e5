import { Criterion } from '../../components/Criterion.tsx';
import { plural, useWords } from '../../components/words.ts';
import type { GemEntry, PageReport } from '../../messages.ts';

interface AudienceProps {
  report: PageReport;
  /** Every gem, for what their packs call hidden. */
  gems: GemEntry[];
  /** What the user calls hidden; null: what the packs say. */
  threshold: number | null;
}

/** How many have seen the film of the page, where that makes it a hidden one or the page is a gem's. */
export function Audience({ report: { seenBy, gem }, gems, threshold }: AudienceProps) {
  const words = useWords();
  if (seenBy === null) return null;
  const pack = gems.find((entry) => gem && entry.pack.id === gem.pack)?.pack;
  const limit = threshold ?? (pack ?? gems[0]?.pack)?.criterion?.threshold;
  if (limit === undefined) return null;
  if (gem) return <Criterion seenBy={seenBy} threshold={limit} />;
  return seenBy < limit ? <p class="criterion">{plural(words, 'onlySeenBy', seenBy)}</p> : null;
}
