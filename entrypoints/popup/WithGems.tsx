import type { ComponentChildren } from 'preact';
import { useWords } from '../../components/words.ts';
import type { HeldGems } from './held-gems.ts';
import type { GemsState } from './use-gems.ts';

interface WithGemsProps {
  gems: GemsState;
  children(gems: HeldGems): ComponentChildren;
}

/** What to show of the library's gems; where there are none, says why. */
export function WithGems({ gems, children }: WithGemsProps) {
  const words = useWords();
  if (gems === 'loading') return <p class="empty">{words('loadingGems')}</p>;
  if (gems === 'failed') return <p class="empty">{words('gemsFailed')}</p>;
  if (gems.total === 0) return <p class="empty">{words('noGems')}</p>;
  return <>{children(gems)}</>;
}
