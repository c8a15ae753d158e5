/**
 * The marker: one attribute on the element that names a gem. public/marker.css draws it.
 * The attribute says no more than this, so that the page learns as little as can be.
 */
import type { GemHere } from '../messages.ts';

export const MARKER_ATTRIBUTE = 'data-underseen';
export const MARKER_SELECTOR = `[${MARKER_ATTRIBUTE}]`;

/** Draws the marker, or changes what it says. */
export function drawMarker(element: Element, { entry: { marks }, lead }: GemHere): void {
  const state = lead === undefined ? (marks.seen ? 'seen' : marks.saved ? 'saved' : 'gem') : 'lead';
  if (element.getAttribute(MARKER_ATTRIBUTE) !== state) {
    element.setAttribute(MARKER_ATTRIBUTE, state);
  }
}

/** Removes the marker, also one that came along when the page copied an element of ours. */
export function eraseMarker(element: Element): void {
  if (element.hasAttribute(MARKER_ATTRIBUTE)) element.removeAttribute(MARKER_ATTRIBUTE);
}
