/** What the page of `library-page.ts` has at hand: the library as the extension's own pages have it. */
import { gemSearch } from '../../../library/searching/gem-search.ts';
import { openLibrary } from '../../../library/open.ts';
import { packAsLetterboxdCsv } from '../../../packs/writing/letterboxd-csv.ts';
import { packAsJson } from '../../../packs/writing/pack-json.ts';
import { longestTask } from './longest-task.ts';

Object.assign(globalThis, {
  openLibrary,
  gemSearch,
  packAsJson,
  packAsLetterboxdCsv,
  longestTask,
});
