/** What the page of `library-page.ts` has at hand: the library as the extension's own pages have it. */
import { gemSearch } from '../../../library/gem-search.ts';
import { openLibrary } from '../../../library/open.ts';

Object.assign(globalThis, { openLibrary, gemSearch });
