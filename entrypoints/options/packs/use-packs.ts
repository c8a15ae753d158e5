import { useCallback } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/installed/pack-library.ts';
import { type Changing, useChanging } from '../use-changing.ts';

/** The packs of the library, and the way to change them. */
export type Packs = Changing<ListedPack[]>;

export function usePacks(library: Library): Packs {
  return useChanging(useCallback(() => library.packs(), [library]));
}
