import { MAX_ADDRESS_LENGTH } from '../limits.ts';

/** @returns the link that an element stands in, else the first one inside of it. */
export function linkOf(element: Element): Element | null {
  return element.closest('a[href]') ?? element.querySelector('a[href]');
}

/** Where the link of an element leads; null where there is none, or none that can be told. */
export function addressOf(element: Element): string | null {
  const link = linkOf(element);
  const address = link instanceof HTMLAnchorElement ? link.href : '';
  return address !== '' && address.length <= MAX_ADDRESS_LENGTH ? address : null;
}

/** Puts the focus on the link of what the card was open for. */
export function focusLink(source: Element): void {
  const link = linkOf(source);
  if (link instanceof HTMLElement) link.focus();
}
