/** An index of gems in memory: which of them a mention could name. */
import type { Mention } from '../film.ts';
import type { Candidate } from './judge-all.ts';
import { gemKeys, mentionKeys } from './keys.ts';

export type GemIndex<C extends Candidate> = ReadonlyMap<string, readonly C[]>;

/** @param keysOf the keys of each, where they are known already */
export function indexGems<C extends Candidate>(
  candidates: Iterable<C>,
  keysOf: (candidate: C) => string[] = ({ gem }) => gemKeys(gem),
): GemIndex<C> {
  const index = new Map<string, C[]>();
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) {
      const found = index.get(key);
      if (found) found.push(candidate);
      else index.set(key, [candidate]);
    }
  }
  return index;
}

/** @returns each gem that shares a key with the mention, once. */
export function candidatesFor<C extends Candidate>(index: GemIndex<C>, mention: Mention): C[] {
  return [...new Set(mentionKeys(mention).flatMap((key) => index.get(key) ?? []))];
}
