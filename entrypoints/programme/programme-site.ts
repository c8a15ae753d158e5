/** How the festival programme is read: it names title, year and director in its own attributes. */
import { defineSite } from '../../sites/site.ts';

export const programmeSite = defineSite({
  name: 'Festival programme',
  kind: 'films',
  matches: [],
  selector: '[data-screening]',
  attributes: ['data-screening', 'data-year', 'data-director'],
  read(element) {
    const title = element.getAttribute('data-screening');
    if (!title) return null;
    const year = element.getAttribute('data-year');
    const director = element.getAttribute('data-director');
    return {
      element,
      mention: {
        title,
        otherTitles: [],
        year: year ? Number(year) : null,
        yearKind: 'release',
        directors: director ? [director] : [],
        ids: {},
        kind: 'film',
      },
    };
  },
});
