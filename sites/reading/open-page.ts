/**
 * Opens HTML as a page of an address and reads it with a site: for tests, in happy-dom alone.
 */
import type { Window } from 'happy-dom';
import type { FoundMention, Site } from '../site.ts';

/** Style sheets go: happy-dom would complain of each that it does not load them. */
export function openPage(html: string, address: string): Document {
  (globalThis.window as unknown as Window).happyDOM.setURL(address);
  return new DOMParser().parseFromString(
    html.replaceAll(/<link\b[^>]*stylesheet[^>]*>/g, ''),
    'text/html',
  );
}

/** Every mention that the site finds, in the order of the page. */
export function readAll(site: Site, page: Document): FoundMention[] {
  return [...page.querySelectorAll(site.selector)].flatMap((element) => site.read(element) ?? []);
}
