/**
 * Whether a document is a page that we read: in the top frame only, since a card in an advert's frame
 * would be cut off, and frames are not what was opened; and HTML, since feeds, pictures and data that
 * browsers show as documents are no pages.
 */
export function isReadable(page: Document): boolean {
  const { contentType } = page;
  return (
    window.top === window &&
    (contentType === 'text/html' || contentType === 'application/xhtml+xml')
  );
}
