import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import { gemKey } from '../../extension-page/reference.ts';
import type { GemsProps } from './GemTable.tsx';
import { GemTile } from './GemTile.tsx';
import { useRoving } from './use-roving.ts';
import { useVirtualItems } from './use-virtual-items.ts';
import { useWholeGems } from './use-whole-gems.ts';

/** A tile with three lines of review, and the gap between tiles, in CSS pixels. */
const TILE = 190;
const GAP = 14;
/** A tile is not narrower than this, in rem, where a second one would have to fit beside it. */
const NARROWEST = 17;
const MOST_COLUMNS = 3;

interface GemTilesProps extends GemsProps {
  library: Library;
}

/** Gems as small cards, side by side where there is room; those in sight are in the page. */
export function GemTiles({ library, label, gems, onOpen }: GemTilesProps) {
  const listRef = useRef<HTMLUListElement>(null);
  const columns = useColumns(listRef);
  const { active, move, itemProps } = useRoving({ listRef, count: gems.length, columns });
  const { height, items, measure } = useVirtualItems({
    listRef,
    count: gems.length,
    columns,
    estimate: TILE,
    gap: GAP,
    keep: active,
    reveal: move,
    covered: 0,
  });
  const tiles = items.flatMap(({ index, ...place }) => {
    const gem = gems[index];
    return gem ? [{ gem, index, ...place }] : [];
  });
  const wholeOf = useWholeGems(
    library,
    tiles.map(({ gem }) => gem),
  );
  return (
    <ul
      class="virtual gem-tiles"
      aria-label={label}
      ref={listRef}
      style={{ blockSize: `${height}px`, '--columns': columns, '--gap': `${GAP}px` }}
    >
      {tiles.map(({ gem, index, top, column }) => (
        <li
          key={gemKey(gem)}
          class="gem-tile virtual__item"
          aria-setsize={gems.length}
          aria-posinset={index + 1}
          data-index={index}
          ref={measure}
          style={{ transform: `translateY(${top}px)`, '--column': column }}
        >
          <GemTile
            gem={gem}
            whole={wholeOf(gem)}
            button={itemProps(index)}
            onOpen={() => onOpen(gem)}
          />
        </li>
      ))}
    </ul>
  );
}

/** @returns how many tiles fit side by side. */
function useColumns(list: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const count = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const fit = Math.floor(element.clientWidth / (NARROWEST * rem));
      setColumns(Math.min(Math.max(fit, 1), MOST_COLUMNS));
    };
    count();
    const watching = new ResizeObserver(count);
    watching.observe(element);
    return () => watching.disconnect();
  }, [list]);
  return columns;
}
