import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import { gemKey } from '../../extension-page/reference.ts';
import type { GemsProps } from './GemTable.tsx';
import { GemTile } from './GemTile.tsx';
import { useRoving } from './use-roving.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { useWholeGems } from './use-whole-gems.ts';

/** A row of tiles with three lines of review, in CSS pixels. */
const ROW = 210;
/** A tile is not narrower than this, in rem, where a second one would have to fit beside it. */
const NARROWEST = 17;
const MOST_COLUMNS = 3;

interface GemTilesProps extends GemsProps {
  library: Library;
}

/** Gems as small cards, side by side where there is room; those in sight are in the page. */
export function GemTiles({ library, label, gems, onOpen }: GemTilesProps) {
  const [columns, setColumns] = useState(1);
  const roving = useRoving({
    count: gems.length,
    columns,
    reveal: (index) => virtual.reveal(Math.floor(index / columns)),
    elementOf: (index) =>
      virtual.listRef.current?.querySelector(`[aria-posinset="${index + 1}"] button`) ?? null,
  });
  const virtual = useVirtualRows({
    count: Math.ceil(gems.length / columns),
    estimate: ROW,
    keep: Math.floor(roving.active / columns),
    covered: 0,
  });
  useColumns(virtual.listRef, setColumns);
  const rows = virtual.rows.map(({ index, top }) => {
    const first = index * columns;
    return { index, top, first, tiles: gems.slice(first, first + columns) };
  });
  const wholeOf = useWholeGems(
    library,
    rows.flatMap(({ tiles }) => tiles),
  );
  return (
    <div
      class="virtual"
      role="list"
      aria-label={label}
      ref={virtual.listRef}
      style={{ blockSize: `${virtual.height}px` }}
      onKeyDown={roving.onKeyDown}
    >
      {rows.map(({ index, top, first, tiles }) => (
        <div
          key={index}
          role="presentation"
          class="gem-tiles virtual__row"
          data-index={index}
          ref={virtual.measure}
          style={{
            transform: `translateY(${top}px)`,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {tiles.map((gem, at) => (
            <div
              key={gemKey(gem)}
              role="listitem"
              class="gem-tile"
              aria-setsize={gems.length}
              aria-posinset={first + at + 1}
            >
              <GemTile
                gem={gem}
                whole={wholeOf(gem)}
                isActive={first + at === roving.active}
                onFocus={() => roving.onFocus(first + at)}
                onOpen={() => onOpen(gem)}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Tells how many tiles fit side by side, now and whenever that changes. */
function useColumns(list: RefObject<HTMLElement>, tell: (columns: number) => void): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const count = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const fit = Math.floor(element.clientWidth / (NARROWEST * rem));
      tell(Math.min(Math.max(fit, 1), MOST_COLUMNS));
    };
    count();
    const watching = new ResizeObserver(count);
    watching.observe(element);
    return () => watching.disconnect();
  }, [list, tell]);
}
