/**
 * Tells whether Tab would leave `root` from where the focus is; the card stands at the end of the
 * page, so the browser's own order would not lead back to the film.
 */
export function leavesByTab(root: ShadowRoot, event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return false;
  const controls = [...root.querySelectorAll<HTMLElement>('a[href], button')];
  const focused = root.activeElement;
  const at = controls.findIndex((control) => control === focused);
  // Before the first control stands the article itself (-1), which Shift+Tab leaves too.
  return event.shiftKey ? at <= 0 : at === controls.length - 1;
}
