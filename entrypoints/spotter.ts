import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSpotter } from '../spotter/spotter.ts';

export default defineUnlistedScript(() => {
  // Top frame only: a card in an advert's frame would be cut off, and frames are not what was opened.
  // Pages are HTML; feeds, pictures and data that browsers show as documents are none.
  const isPage = /^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType);
  if (window.top === window && isPage) startSpotter(document);
});
