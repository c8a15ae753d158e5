import { leavesByTab } from './tab-order.ts';

/**
 * A new one for each opening: a popover takes its anchor only as it opens, and the browser would
 * keep one that opens again on the side where it last was, however little room is there.
 */
export function buildPopover(
  page: Document,
  root: ShadowRoot,
  leave: (backwards: boolean) => void,
): HTMLElement {
  const popover = page.createElement('div');
  popover.className = 'card theme';
  popover.popover = 'manual';
  popover.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !leavesByTab(root, event)) return;
    // Forwards, the browser goes on from the film's link, which has the focus again by then.
    if (event.shiftKey) event.preventDefault();
    leave(event.shiftKey);
  });
  return popover;
}
