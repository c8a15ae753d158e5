import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSpotter } from '../spotter/spotter.ts';

export default defineUnlistedScript(() => {
  // Top frame only: a card in an advert's frame would be cut off, and frames are not what was opened.
  if (window.top === window) startSpotter(document);
});
