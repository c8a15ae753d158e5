import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import type { GemEntry } from '../../../messages.ts';
import { gemKey } from '../../extension-page/reference.ts';
import type { ListedGem } from './listed-gem.ts';

/** Some screens full; what is further away is read again when it comes back. */
const MOST = 400;

/** Reads the whole of the gems in sight, which the list has only in short. */
export function useWholeGems(
  library: Library,
  inSight: ListedGem[],
): (gem: ListedGem) => GemEntry | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, GemEntry>>(new Map());
  const lacking = inSight.filter((gem) => !known.has(gemKey(gem))).map(({ place }) => place);
  const asked = lacking.join();

  useEffect(() => {
    if (asked === '') return undefined;
    let left = false;
    library.gemsAt(asked.split(',').map(Number)).then(
      ({ entries }) => {
        if (left) return;
        setKnown((before) => {
          const kept = [...before].slice(-MOST);
          return new Map([...kept, ...entries.map((each) => [gemKey(each), each] as const)]);
        });
      },
      () => {
        // The list in short is all there is to show.
      },
    );
    return () => {
      left = true;
    };
  }, [library, asked]);

  return (gem) => known.get(gemKey(gem));
}
