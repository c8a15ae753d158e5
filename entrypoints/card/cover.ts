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

/** @param card open in the top layer, where only what came into it later can lie over it */
export function watchCover(page: Document, card: Element): Cover {
  return 'isVisible' in IntersectionObserverEntry.prototype
    ? watchSeen(card)
    : watchTopLayer(page, card);
}

function watchSeen(card: Element): Cover {
  let isSeen = true;
  const observer = new IntersectionObserver(
    (entries) => {
      const last: SeenEntry | undefined = entries.at(-1);
      isSeen = last?.isVisible ?? true;
    },
    { trackVisibility: true, delay: LOOK_EVERY_MS } as IntersectionObserverInit,
  );
  observer.observe(card);
  return { lies: () => !isSeen, end: () => observer.disconnect() };
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
