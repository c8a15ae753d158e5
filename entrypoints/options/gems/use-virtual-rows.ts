import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows beyond the window that are there already when they come into sight. */
const OVERSCAN = 6;

interface VirtualRowsOptions {
  count: number;
  /** How high a row is before it was measured, in CSS pixels. */
  estimate: number;
  /** A row that stays in the page wherever it is scrolled to: the one that has the focus. */
  keep: number;
  /** What covers the upper edge of the window, in CSS pixels. */
  covered: number;
}

export interface VirtualRows {
  listRef: RefObject<HTMLDivElement>;
  /** The height of all rows, in CSS pixels. */
  height: number;
  /** Those that are in the page, each with its place from the top of the list. */
  rows: { index: number; top: number }[];
  /** For each row's element, which has its index in `data-index`. */
  measure(row: HTMLElement | null): void;
  /** Scrolls no further than needed to have the row in sight. */
  reveal(index: number): void;
}

/** The rows of a long list that are in sight, in a window that scrolls. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { keep } = options;
  const listRef = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer<number, null>((times) => times + 1, 0);
  /** Where the list begins in the page. */
  const [margin, setMargin] = useState(0);
  const all: VirtualizerOptions<Window, HTMLElement> = {
    count: options.count,
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
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const top = listRef.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + window.scrollY));
  });
  return {
    listRef,
    height: virtualizer.getTotalSize(),
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, start }: VirtualItem) => ({ index, top: start - margin })),
    measure: (row) => virtualizer.measureElement(row),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
