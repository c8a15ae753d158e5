import { Criterion } from '../../components/Criterion.tsx';
import type { PackInfo } from '../../film.ts';
import { plural, useWords } from '../../components/words.ts';
import type { PageReport } from '../../messages.ts';

interface AudienceProps {
  report: PageReport;
  /** The packs in sight, for what they call hidden; the highest first. */
  packs: PackInfo[];
  /** What the user calls hidden; null: what the packs say. */
  threshold: number | null;
}

/** How many have seen the film of the page, where that makes it a hidden one or the page is a gem's. */
export function Audience({ report: { seenBy, gem }, packs, threshold }: AudienceProps) {
  const words = useWords();
  if (seenBy === null) return null;
  const pack = packs.find(({ id }) => id === gem?.pack) ?? packs[0];
  const limit = threshold ?? pack?.criterion?.threshold;
  if (limit === undefined) return null;
  if (gem) return <Criterion seenBy={seenBy} threshold={limit} />;
  return seenBy < limit ? <p class="criterion">{plural(words, 'onlySeenBy', seenBy)}</p> : null;
}
