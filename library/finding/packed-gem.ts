/** A gem where it stands, and what is the user's own about it. */
import type { Gem, PackInfo } from '../../film.ts';
import type { GemEntry } from '../../messages.ts';

/** A gem with the pack that it stands in. */
export interface PackedGem {
  pack: PackInfo;
  gem: Gem;
  /** The keys it is found by, where they are at hand; leads' keys among them do no harm. */
  keys?: string[];
}

/** What is the user's own about a gem: marks, note, where it was met. */
export type Own = Omit<GemEntry, keyof PackedGem>;
