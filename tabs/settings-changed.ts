import type { Settings } from '../settings.ts';
import { redrawMarkers } from './marker-style.ts';
import { tellSpotters } from './tell-spotters.ts';

/** Brings settings that were just changed into every open tab. */
export async function settingsChanged(
  { marker }: Pick<Settings, 'marker'>,
  changes: Partial<Settings>,
): Promise<void> {
  await Promise.all([
    ...(changes.marker === undefined ? [] : [redrawMarkers(marker)]),
    tellSpotters({ type: 'ask-again' }),
  ]);
}
