/**
 * Whether the pointer rests on something: a title may get its marker when the pointer, which tells
 * nothing while it rests, is on it already.
 */

/**
 * Watches for a pointer that the user moves; one that merely happens to stand where a page loaded
 * does not count, and neither does a finger.
 * @returns tells whether it rests on an element now
 */
export function watchPointer(page: Document, signal: AbortSignal): (element: Element) => boolean {
  let moved = false;
  const found = new AbortController();
  page.addEventListener(
    'pointermove',
    ({ isTrusted, pointerType }) => {
      if (!isTrusted || pointerType === 'touch') return;
      moved = true;
      found.abort();
    },
    { capture: true, passive: true, signal: AbortSignal.any([signal, found.signal]) },
  );
  return (element) => moved && element.matches(':hover');
}
