import { MAX_ADDRESS_LENGTH } from '../limits.ts';

/** @returns the link that an element stands in, else the first one inside of it. */
function linkOf(element: Element): Element | null {
  return element.closest('a[href]') ?? element.querySelector('a[href]');
}

/** Where the link of an element leads; null where there is none, or none that can be told. */
export function addressOf(element: Element): string | null {
  const link = linkOf(element);
  const address = link instanceof HTMLAnchorElement ? link.href : '';
  return address !== '' && address.length <= MAX_ADDRESS_LENGTH ? address : null;
}

/**
 * Puts the focus back to what the card was open for: on its link, else on the control that it stands in,
 * else where the focus came from.
 * @returns whether any of them took it
 */
export function focusBack(source: Element, from: EventTarget | null): boolean {
  return [linkOf(source), source.closest('button, [tabindex="0"]'), from].some((each) => {
    if (each instanceof HTMLElement) HTMLElement.prototype.focus.call(each);
    return each && each === document.activeElement;
  });
}
