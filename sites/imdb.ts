/**
 * imdb.com. Every link to a title has its id; lists and charts say year and kind beside it, and a
 * title's own page says it all in JSON-LD.
 */
import { HEADING, readHeading } from './imdb/title-page.ts';
import { readLink } from './imdb/link.ts';
import { defineSite } from './reading/define-site.ts';

const TITLE_OR_CHART =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:title\/tt\d+|chart\/(?:top|bottom|moviemeter))\/?$/;

export default defineSite({
  name: 'IMDb',
  kind: 'films',
  matches: ['https://www.imdb.com/*', 'https://m.imdb.com/*'],
  selector: `a[href*="/title/tt"], ${HEADING}`,
  attributes: ['href', 'aria-label'],
  showsFilms: ({ pathname }) => TITLE_OR_CHART.test(pathname),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
