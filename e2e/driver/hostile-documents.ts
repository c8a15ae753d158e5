/** What may stand at the address of a site and is no page of films, though a film that is a gem is named in it. */
import { hostileHtml } from './hostile-page.ts';

const MARKUP = hostileHtml({}, 2)
  .replace('<!doctype html>', '')
  .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
  .replaceAll(/<(meta|img)([^>]*)>/g, '<$1$2/>');

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

/** Name, type and body of each kind of document. */
export const DOCUMENTS: [what: string, type: string, body: string][] = [
  ['XML', 'application/xml', `<feed>${MARKUP}</feed>`],
  [
    'SVG',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="600" height="600">${MARKUP}</foreignObject></svg>`,
  ],
  ['text', 'text/plain', MARKUP],
  ['JSON', 'application/json', JSON.stringify({ markup: MARKUP })],
  ['PDF', 'application/pdf', PDF],
];

const INNER = 'https://letterboxd.com/inner/';
const MIDDLE = 'https://letterboxd.com/middle/';

/** How many frames there are in a page of `framedHtml`, itself among them. */
export const FRAMES = 8;

/** @returns what stands at that address: pages of films two frames deep, sandboxed or not, below a page of none. */
export function framedHtml(address: string): string {
  const frames = `<iframe src="${INNER}"></iframe><iframe sandbox="allow-scripts" src="${INNER}"></iframe><iframe sandbox srcdoc="&lt;a href='/film/april-snow/'&gt;April Snow&lt;/a&gt;"></iframe>`;
  if (address === INNER) return hostileHtml({});
  if (address === MIDDLE) return frames;
  return `<p>No film.</p><iframe src="${MIDDLE}"></iframe>${frames}`;
}
