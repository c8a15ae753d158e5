/**
 * Where addresses lead, as one short text that a site's patterns are written for: host without
 * `www.`, then path, without query and fragment: `mubi.com/films/april-snow`.
 */

function place(address: string, base: string): string {
  if (!URL.canParse(address, base)) return '';
  const { hostname, pathname } = new URL(address, base);
  return hostname.replace(/^www\./, '') + pathname;
}

/** @returns the place of an address such as `showsFilms` is given. */
export const placeOf = (address: URL): string => place(address.href, address.href);

/** @returns the place where a link leads, empty where it has no address. */
export function placeOfLink(link: Element | null | undefined): string {
  const address = link?.getAttribute('href');
  return link && address ? place(address, link.ownerDocument.URL) : '';
}

/** @returns the place of the page itself, as its address bar has it now. */
export const placeOfPage = (page: Document): string => place(page.URL, page.URL);

/** @returns the path alone, for sites whose patterns fit the links of any of their hosts. */
export const pathOfPage = (page: Document): string => new URL(page.URL).pathname;
