/** How a page of our own is read: it names title, year, director and number in attributes of its own. */
import { defineSite } from '../../sites/reading/define-site.ts';

export const ownSite = defineSite({
  name: 'Underseen',
  kind: 'films',
  matches: [],
  selector: '[data-screening]',
  attributes: ['data-screening', 'data-year', 'data-director', 'data-imdb'],
  read(element) {
    const title = element.getAttribute('data-screening');
    if (!title) return null;
    const year = element.getAttribute('data-year');
    const director = element.getAttribute('data-director');
    const imdb = element.getAttribute('data-imdb');
    return {
      element,
      mention: {
        title,
        otherTitles: [],
        year: year ? Number(year) : null,
        yearKind: 'release',
        directors: director ? [director] : [],
        ids: imdb ? { imdb } : {},
        kind: 'film',
      },
      ...(element.hasAttribute('data-subject') ? { isSubject: true } : {}),
    };
  },
});
