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
  const listRef = useRef<HTMLTableSectionElement>(null);
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
    <table class="gem-table" aria-label={label} aria-rowcount={gems.length + 1}>
      <thead class="gem-table__head">
        <tr class="gem-table__row" aria-rowindex={1}>
          <th scope="col">{words('film')}</th>
          <th scope="col">{words('directors')}</th>
          <th scope="col">{words('pack')}</th>
        </tr>
      </thead>
      <tbody class="virtual" ref={listRef} style={{ blockSize: `${height}px` }}>
        {items.map(({ index, top }) => {
          const gem = gems[index];
          return (
            gem && (
              <tr
                key={gemKey(gem)}
                class="gem-table__row virtual__item"
                aria-rowindex={index + 2}
                data-index={index}
                ref={measure}
                style={{ transform: `translateY(${top}px)` }}
              >
                <td>
                  <button
                    type="button"
                    class="gem-row"
                    aria-haspopup="dialog"
                    {...itemProps(index)}
                    onClick={() => onOpen(gem)}
                  >
                    <FilmLine entry={gem} />
                  </button>
                </td>
                <td class="gem-table__aside">{list(words, gem.directors)}</td>
                <td class="gem-table__aside" lang={gem.pack.language} dir="auto">
                  {gem.pack.title}
                </td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}
