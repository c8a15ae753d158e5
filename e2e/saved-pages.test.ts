/** Every saved Letterboxd page gives exactly the films that stand on it, in the built extension. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { hasSavedPages, savedLetterboxdHtml, savedLetterboxdPages } from './driver/saved-pages.ts';
import { type Spotted, spotSavedPage } from './driver/spot-page.ts';

describe.skipIf(!hasSavedPages)('saved Letterboxd pages', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());

  it('are at hand', () => {
    expect(savedLetterboxdPages().length).toBeGreaterThan(0);
  });

  it.each(savedLetterboxdPages())('$file', async ({ file, as, films, optional = [] }) => {
    const spotted = await spotSavedPage(chromium, as, savedLetterboxdHtml(file));
    const allowed = new Set(optional);
    const found = distinctFilms(spotted);
    for (const slug of found.keys()) {
      if (allowed.has(slug) && films.every((film) => film.slug !== slug)) found.delete(slug);
    }
    expect([...found.keys()].toSorted()).toEqual(films.map(({ slug }) => slug).toSorted());
    for (const film of films) {
      expect([...(found.get(film.slug)?.titles ?? [])], film.slug).toEqual([film.title]);
      expect([...(found.get(film.slug)?.years ?? [])], film.slug).toEqual(
        film.year === null ? [] : [film.year],
      );
    }
  });
});

interface FilmOnPage {
  titles: Set<string>;
  years: Set<number>;
}

/** Joins the mentions of each film: one may give the year, another only the title. */
function distinctFilms(spotted: Spotted[]): Map<string, FilmOnPage> {
  const films = new Map<string, FilmOnPage>();
  for (const { ids, title, year } of spotted) {
    const slug = ids.letterboxd ?? `no slug: ${title}`;
    const film = films.get(slug) ?? { titles: new Set(), years: new Set() };
    films.set(slug, film);
    film.titles.add(title);
    if (year !== null) film.years.add(year);
  }
  return films;
}
