/**
 * Notices when something of the page comes to lie over the open card. Such a thing can be made to let
 * clicks through, and what is pressed unseen was not meant.
 */

export interface Cover {
  lies(): boolean;
  end(): void;
}

/** Chromium's second version of the observer tells of what is really seen; not in TypeScript's DOM yet. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** The shortest that browsers allow between two looks at what is seen, in ms. */
const LOOK_EVERY_MS = 100;

/**
 * A browser also calls a card unseen that it is just placing or drawing. Whoever presses sooner than this
 * after the card was covered had aimed at what was seen: people take some 250 ms to act on a sight.
 */
const COVERED_AFTER_MS = 250;

/** @param card open in the top layer, where only what came into it later can lie over it */
export function watchCover(page: Document, card: Element): Cover {
  return 'isVisible' in IntersectionObserverEntry.prototype
    ? watchSeen(card)
    : watchTopLayer(page, card);
}

function watchSeen(card: Element): Cover {
  let unseenSince: number | null = null;
  const look = (entries: SeenEntry[]): void => {
    for (const { isVisible = true, time } of entries) {
      unseenSince = isVisible ? null : (unseenSince ?? time);
    }
  };
  const observer = new IntersectionObserver(look, {
    trackVisibility: true,
    delay: LOOK_EVERY_MS,
  } as IntersectionObserverInit);
  observer.observe(card);
  return {
    lies() {
      look(observer.takeRecords());
      return unseenSince !== null && performance.now() - unseenSince > COVERED_AFTER_MS;
    },
    end: () => observer.disconnect(),
  };
}

/** Knows of popovers alone, as a modal dialog or a full screen closes the card. */
function watchTopLayer(page: Document, card: Element): Cover {
  const later = new Set<Element>();
  const ending = new AbortController();
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof Element) later.add(target);
    },
    { capture: true, passive: true, signal: ending.signal },
  );
  return {
    lies() {
      const box = card.getBoundingClientRect();
      return [...later].some(
        (each) => each.matches(':popover-open') && meet(each.getBoundingClientRect(), box),
      );
    },
    end: () => ending.abort(),
  };
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
