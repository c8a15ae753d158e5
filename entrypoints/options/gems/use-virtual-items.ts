import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Items beyond the window that are there already when they come into sight. */
const OVERSCAN = 6;

interface VirtualItemsOptions {
  listRef: RefObject<HTMLElement | null>;
  count: number;
  /** How many stand side by side. */
  columns: number;
  /** How high an item is before it was measured, with the gap below it, in CSS pixels. */
  estimate: number;
  /** Between items, in CSS pixels. */
  gap: number;
  /** An item that stays in the page wherever it is scrolled to: the one that has the focus. */
  keep: number;
  /** An item to scroll to, no further than needed; an object of its own each time. */
  reveal: { to: number } | null;
  /** What covers the upper edge of the window, in CSS pixels. */
  covered: number;
}

export interface VirtualItems {
  /** The height of all items, in CSS pixels. */
  height: number;
  /** Those that are in the page, each with its place from the top of the list, and its column. */
  items: { index: number; top: number; column: number }[];
  /** For each item's element, which has its index in `data-index`. */
  measure(item: HTMLElement | null): void;
}

/** The items of a long list that are in sight, in a window that scrolls. */
export function useVirtualItems(options: VirtualItemsOptions): VirtualItems {
  const { listRef, keep, reveal } = options;
  const [, redraw] = useReducer<number, null>((times) => times + 1, 0);
  /** Where the list begins in the page. */
  const [margin, setMargin] = useState(0);
  const all: VirtualizerOptions<Window, HTMLElement> = {
    count: options.count,
    lanes: options.columns,
    // One after the other, as they are read, however high each is.
    laneAssignmentMode: 'estimate',
    gap: options.gap,
    estimateSize: () => options.estimate,
    scrollMargin: margin,
    scrollPaddingStart: options.covered,
    overscan: OVERSCAN,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    onChange: () => redraw(null),
    rangeExtractor(range) {
      const inSight = defaultRangeExtractor(range);
      if (keep >= range.count || inSight.includes(keep)) return inSight;
      return [...inSight, keep].toSorted((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer(all));
  virtualizer.setOptions(all);
  // oxlint-disable-next-line no-underscore-dangle -- TanStack's own adapters call it.
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    // oxlint-disable-next-line no-underscore-dangle -- As above.
    virtualizer._willUpdate();
  });
  useLayoutEffect(() => {
    const look = () => {
      const top = listRef.current?.getBoundingClientRect().top ?? 0;
      setMargin(Math.round(top + window.scrollY));
    };
    look();
    // Whatever grows or shrinks above the list changes the page too.
    const watching = new ResizeObserver(look);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, [listRef]);
  useLayoutEffect(() => {
    if (reveal) virtualizer.scrollToIndex(reveal.to, { align: 'auto' });
  }, [virtualizer, reveal]);
  return {
    height: virtualizer.getTotalSize(),
    items: virtualizer
      .getVirtualItems()
      .map(({ index, start, lane }) => ({ index, top: start - margin, column: lane })),
    measure: (item) => virtualizer.measureElement(item),
  };
}
