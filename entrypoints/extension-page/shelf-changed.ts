import type { GemReference, ShelfState } from '../../messages.ts';
import { tellSync } from './tell-sync.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';

/** Tells the background, and open tabs what the user now says of a film, by each gem that tells of it. */
export async function shelfChanged(
  gems: GemReference[],
  { marks, note = '' }: ShelfState,
): Promise<void> {
  await tellSync();
  for (const gem of gems) {
    await tellSpotters({ type: 'marked', ...gem, marks });
    await tellSpotters({ type: 'noted', ...gem, note });
  }
}
