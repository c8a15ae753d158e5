/** Finds a gem to try the settings on. */
import type { Mention } from '../../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../../limits.ts';
import type { Library } from '../../library/library.ts';

export interface SampleFilm {
  title: string;
  director?: string | undefined;
  year: number;
  /** BCP 47 language of the title. */
  lang: string;
}

/** The first gems in sight, as many as one question may name: a library may have a hundred thousand. */
const FIRST_PLACES = Array.from({ length: MAX_MENTIONS_A_MESSAGE }, (_, place) => place);

/**
 * @returns the first gem that its title, director and year name for certain and that the user has not
 *   marked yet; null where there is none.
 */
export async function sampleFilm(library: Library): Promise<SampleFilm | null> {
  const { entries: gems } = await library.gemsAt(FIRST_PLACES);
  const films = gems.map(({ gem: { film }, pack }): SampleFilm => {
    const { title, year, directors } = film;
    return { title, year, director: directors[0]?.name, lang: pack.language };
  });
  const { matches } = await library.find(films.map(mentionOf));
  const index = gems.findIndex(
    ({ marks }, each) =>
      matches[each]?.confidence === 'certain' && !marks.seen && !marks.notInterested,
  );
  return films[index] ?? null;
}

function mentionOf({ title, director, year }: SampleFilm): Mention {
  return {
    title,
    otherTitles: [],
    year,
    yearKind: 'release',
    directors: director ? [director] : [],
    ids: {},
    kind: 'film',
  };
}
