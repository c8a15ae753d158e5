import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyPage } from '../sites/reading/any-page.ts';
import { enter } from '../spotter/room.ts';

/** Stands in for a site where the user asks about a page that none of ours knows. */
export default defineUnlistedScript(() => enter('site', anyPage(document)));
