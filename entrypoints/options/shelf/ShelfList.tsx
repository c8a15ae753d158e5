import { useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { ShelfEntry } from '../../../library/history.ts';
import { useVirtualRows } from '../gems/use-virtual-rows.ts';
import { ShelfRow } from './ShelfRow.tsx';
import type { Shelf } from './use-shelf.ts';

/** CSS pixels: a film with its buttons, without a note. */
const ROW = 112;

interface ShelfListProps {
  entries: readonly ShelfEntry[];
  shelf: Shelf;
}

/** Films of the shelf, of which those in sight are in the page. */
export function ShelfList({ entries, shelf }: ShelfListProps) {
  const words = useWords();
  /** The row that has the focus stays in the page, wherever it is scrolled to. */
  const [focused, setFocused] = useState(0);
  const virtual = useVirtualRows({
    count: entries.length,
    estimate: ROW,
    keep: focused,
    covered: 0,
  });
  return (
    <div
      class="virtual shelf-list"
      role="list"
      aria-label={words('shelf')}
      ref={virtual.listRef}
      style={{ blockSize: `${virtual.height}px` }}
    >
      {virtual.rows.map(({ index, top }) => {
        const entry = entries[index];
        return (
          entry && (
            <div
              key={entry.film}
              role="listitem"
              class="virtual__row shelf-row"
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measure}
              style={{ transform: `translateY(${top}px)` }}
              onFocusCapture={() => setFocused(index)}
            >
              <ShelfRow entry={entry} shelf={shelf} />
            </div>
          )
        );
      })}
    </div>
  );
}
