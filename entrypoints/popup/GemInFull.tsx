import { GemCard } from '../../components/GemCard.tsx';
import type { GemEntry } from '../../messages.ts';
import { useNoting } from '../extension-page/noting.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';
import { useMarking } from '../extension-page/use-marking.ts';
import { useOtherReviews } from './other-reviews.ts';

interface GemInFullProps {
  entry: GemEntry;
  /** The small line above the title; "Hidden gem" when absent. */
  kind?: string;
  mark: MarkGem;
}

/** One gem with its review, as the card shows it. Key it by the gem: a failure belongs to one. */
export function GemInFull({ entry, mark, ...rest }: GemInFullProps) {
  return (
    <GemCard
      {...rest}
      entry={useOtherReviews(entry)}
      {...useMarking(entry, mark)}
      {...useNoting(entry)}
    />
  );
}
