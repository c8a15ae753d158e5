/**
 * What the head of a page says of the page itself.
 */

/**
 * The content of a meta tag, whichever of its two names the page uses; the first that is not empty.
 * @param name `og:title`, `description`
 */
export function metaContent(page: Document, name: string): string | null {
  const tags = page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`);
  return [...tags].map((tag) => tag.getAttribute('content')).find((content) => content) ?? null;
}

/**
 * The address that a page gives as its own: its canonical link, else og:url. Pages that change their
 * address without loading may leave that of an earlier one standing; where it matters, compare it with
 * `page.URL`.
 * @returns null where the page gives none, or none that is an address.
 */
export function statedAddress(page: Document): URL | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const stated = link ?? metaContent(page, 'og:url');
  return stated && URL.canParse(stated, page.URL) ? new URL(stated, page.URL) : null;
}
