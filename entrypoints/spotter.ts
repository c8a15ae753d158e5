import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isReadable } from '../spotter/readable-page.ts';
import { startSpotter } from '../spotter/spotter.ts';

export default defineUnlistedScript(() => {
  if (isReadable(document)) startSpotter(document);
});
