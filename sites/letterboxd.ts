/**
 * letterboxd.com. Every film stands there under its slug, in an attribute of its poster or in the
 * address of a link.
 */
import { foundMention } from './reading/mention.ts';
import { audienceOf } from './letterboxd/audience.ts';
import { HEADING, readHeading, readHero } from './letterboxd/film-page.ts';
import { readLink } from './letterboxd/link.ts';
import { POSTER, factsOfPoster, standingOn } from './letterboxd/poster.ts';
import { directorsIn, rowOf, yearNear } from './letterboxd/surroundings.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** A poster within a poster, and the enlarged picture that a film's own page keeps hidden. */
const REPEATED = `${POSTER}, #poster-modal`;

/** A film's own page always names it; a member's list may be empty. */
const FILM_PAGE = /^\/film\/[^/]+\/?$/;

/** Reads a poster wherever it stands, be it inside a link to a list or to a review. */
function readPoster(poster: Element): FoundMention | null {
  if (poster.parentElement?.closest(REPEATED)) return null;
  const facts = factsOfPoster(poster);
  if (!facts) return null;
  const row = rowOf(poster);
  return (
    readHero(poster, facts) ??
    foundMention(poster, {
      ...facts,
      year: facts.year ?? yearNear(row),
      directors: directorsIn(row, '.film-metadata'),
    })
  );
}

export default defineSite({
  name: 'Letterboxd',
  kind: 'films',
  matches: ['https://letterboxd.com/*'],
  filmPages: ['film/*', 'films/*', '*/films/*', '*/list/*', '*/watchlist/*', 'director/*'].map(
    (path) => `https://letterboxd.com/${path}`,
  ),
  selector: `${POSTER}, a[href*="/film/"]:not(.frame), ${HEADING}`,
  attributes: [
    'data-item-slug',
    'data-item-full-display-name',
    'data-item-name',
    'data-postered-identifier',
    'data-film-slug',
    'data-film-name',
    'data-film-release-year',
    'href',
  ],
  read: (element) =>
    element.matches(POSTER)
      ? readPoster(element)
      : element.matches('a')
        ? readLink(element)
        : readHeading(element),
  standing: standingOn,
  audience: audienceOf,
  showsFilms: ({ pathname }) => FILM_PAGE.test(pathname),
});
