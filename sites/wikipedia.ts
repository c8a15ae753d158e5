/**
 * Wikipedia, in every language. An article's name says in brackets that it is a film's where other
 * things are called the same; elsewhere a table or a year behind the words has to say it.
 */
import { HEADING, isFilmArticle, readHeading } from './wikipedia/article.ts';
import { readLink } from './wikipedia/link.ts';
import { defineSite } from './reading/define-site.ts';

/** Films' names are set in italics, inside the link or around it; those in brackets may not be. */
const LINKS = [
  'i a[href*="/wiki/"]',
  'a[href*="/wiki/"]:has(> i)',
  'a[href*="/wiki/"][href*="_("]',
];

export default defineSite({
  name: 'Wikipedia',
  kind: 'films',
  matches: ['https://*.wikipedia.org/*'],
  selector: [HEADING, ...LINKS.map((link) => `#mw-content-text ${link}`)].join(),
  attributes: ['href'],
  showsFilms: ({ pathname }) => isFilmArticle(pathname),
  read: (element) => (element.matches(HEADING) ? readHeading(element) : readLink(element)),
});
