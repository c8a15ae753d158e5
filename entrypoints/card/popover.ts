import { leavesByTab } from './tab-order.ts';

/**
 * A new one for each opening: a popover takes its anchor only as it opens, and the browser would
 * keep one that opens again on the side where it last was, however little room is there.
 */
export function buildPopover(page: Document, root: ShadowRoot, leave: () => boolean): HTMLElement {
  const popover = page.createElement('div');
  popover.className = 'card theme';
  popover.popover = 'manual';
  popover.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !leavesByTab(root, event)) return;
    // Forwards, the browser goes on from the film, which has the focus again by then. Where nothing there
    // takes it, it goes on from the card either way.
    if (leave() && event.shiftKey) event.preventDefault();
  });
  return popover;
}
