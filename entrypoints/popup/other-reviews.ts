/** Lists have each review by itself; what is opened shows what other packs say of the film as well. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { GemEntry, GemReference } from '../../messages.ts';
import { referenceOf } from '../extension-page/reference.ts';

/** @returns the gem with what other packs say of its film; null where it is no longer there. */
export type ReadGem = (gem: GemReference) => Promise<GemEntry | null>;

const ReadGemContext = createContext<ReadGem>(async () => null);

export const ReadGemProvider = ReadGemContext.Provider;

/** @returns the entry, with other packs' reviews as soon as they were read; its marks are its own. */
export function useOtherReviews(entry: GemEntry): GemEntry {
  const read = useContext(ReadGemContext);
  const [also, setAlso] = useState(entry.also);
  const { pack, gem } = referenceOf(entry);
  useEffect(() => {
    let isWanted = true;
    read({ pack, gem }).then(
      (found) => {
        if (isWanted) setAlso(found?.also);
      },
      () => {
        // The review that is shown is whole without the others.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [read, pack, gem]);
  return also ? { ...entry, also } : entry;
}
