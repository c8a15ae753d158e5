/**
 * Whether a document is a page that we read: in the top frame only, since a card in an advert's frame
 * would be cut off, and frames are not what was opened; and HTML.
 */
export function isReadable(page: Document): boolean {
  return window.top === window && isHtml(page);
}

/** Feeds, pictures and data that browsers show as documents are no pages. */
export function isHtml({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
