import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { ShelfEntry } from '../../../library/history.ts';
import { useVirtualItems } from '../gems/use-virtual-items.ts';
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
  const listRef = useRef<HTMLUListElement>(null);
  const { height, items, measure } = useVirtualItems({
    listRef,
    count: entries.length,
    columns: 1,
    estimate: ROW,
    gap: 0,
    keep: focused,
    reveal: null,
    covered: 0,
  });
  return (
    <ul
      class="shelf-list"
      aria-label={words('shelf')}
      ref={listRef}
      style={{ blockSize: `${height}px` }}
    >
      {items.map(({ index, top }) => {
        const entry = entries[index];
        return (
          entry && (
            <li
              key={entry.film}
              class="shelf-row"
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={measure}
              style={{ transform: `translateY(${top}px)` }}
              onFocusCapture={() => setFocused(index)}
            >
              <ShelfRow entry={entry} shelf={shelf} />
            </li>
          )
        );
      })}
    </ul>
  );
}
