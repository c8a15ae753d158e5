import type { Gem } from '../film.ts';
import { parsePack } from '../packs/format.ts';

/** @returns whether it is what the pack format says of a gem, in a pack of its own. */
export function isGem(gem: unknown): gem is Gem {
  const pack = { id: 'own', title: 'A', author: 'A', version: '1.0.0', language: 'en' };
  return 'pack' in parsePack({ format: 1, ...pack, gems: [gem] });
}
