import { useRef } from 'preact/hooks';
import { FilmLine } from '../../../components/FilmLine.tsx';
import { list, useWords } from '../../../components/words.ts';
import { gemKey } from '../../extension-page/reference.ts';
import type { ListedGem } from './listed-gem.ts';
import { useRoving } from './use-roving.ts';
import { useVirtualItems } from './use-virtual-items.ts';

/** CSS pixels: a row of one line, and the head that stays in sight. */
const ROW = 42;
const HEAD = 40;

export interface GemsProps {
  /** What they are together, for assistive technology. */
  label: string;
  gems: readonly ListedGem[];
  onOpen(gem: ListedGem): void;
}

/** Gems in rows, of which those in sight are in the page. */
export function GemTable({ label, gems, onOpen }: GemsProps) {
  const words = useWords();
  const listRef = useRef<HTMLDivElement>(null);
  const { active, move, itemProps } = useRoving({ listRef, count: gems.length, columns: 1 });
  const { height, items, measure } = useVirtualItems({
    listRef,
    count: gems.length,
    columns: 1,
    estimate: ROW,
    gap: 0,
    keep: active,
    reveal: move,
    covered: HEAD,
  });
  return (
    <div class="gem-table" role="grid" aria-label={label} aria-rowcount={gems.length + 1}>
      <div role="rowgroup" class="gem-table__head">
        <div role="row" class="gem-table__row" aria-rowindex={1}>
          <span role="columnheader">{words('film')}</span>
          <span role="columnheader">{words('directors')}</span>
          <span role="columnheader">{words('pack')}</span>
        </div>
      </div>
      <div
        role="rowgroup"
        class="virtual"
        ref={listRef}
        style={{ blockSize: `${height}px` }}
      >
        {items.map(({ index, top }) => {
          const gem = gems[index];
          return (
            gem && (
              <div
                key={gemKey(gem)}
                role="row"
                class="gem-table__row virtual__item"
                aria-rowindex={index + 2}
                data-index={index}
                ref={measure}
                style={{ transform: `translateY(${top}px)` }}
              >
                <span role="gridcell">
                  <button
                    type="button"
                    class="gem-row"
                    aria-haspopup="dialog"
                    {...itemProps(index)}
                    onClick={() => onOpen(gem)}
                  >
                    <FilmLine entry={gem} />
                  </button>
                </span>
                <span role="gridcell" class="gem-table__aside">
                  {list(words, gem.directors)}
                </span>
                <span role="gridcell" class="gem-table__aside" lang={gem.pack.language} dir="auto">
                  {gem.pack.title}
                </span>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
