/** A lead as a film that can be found and judged. */
import type { Film, Lead } from '../film.ts';

/** A lead's film as it is judged: nobody looked for its namesakes, so that title and year do not do. */
export function leadFilm(lead: Lead): Film {
  return {
    title: lead.title,
    otherTitles: lead.otherTitles ?? [],
    ambiguousTitles: [],
    year: lead.year,
    acceptedYears: [lead.year],
    directors: lead.directors ?? [],
    cast: [],
    genres: [],
    countries: [],
    ids: lead.ids,
    ...(lead.probableSlug === undefined ? {} : { probableSlug: lead.probableSlug }),
  };
}
