/** What Letterboxd's slug of a page says where a film has only a probable one. */
import { describe, expect, it } from 'vitest';
import type { Film } from '../film.ts';
import { confidence, cruelWinterBlues, sorum, sunflower, type Said } from './made-films.ts';

describe('a probable slug', () => {
  it.each<[string, Said, Film, string]>([
    [
      'is nothing without a title',
      { title: 'X', year: 2001, ids: { letterboxd: 'sorum' } },
      sorum,
      'never',
    ],
    ['supports a title', { title: 'Sorum', ids: { letterboxd: 'sorum' } }, sorum, 'likely'],
    [
      'supports a title and a near year',
      { title: 'Sorum', year: 2002, ids: { letterboxd: 'sorum' } },
      sorum,
      'likely',
    ],
    [
      'leaves title and year what they are',
      { title: 'Sorum', year: 2001, ids: { letterboxd: 'sorum', letterboxdFilm: 5 } },
      sorum,
      'likely',
    ],
    [
      'vetoes nothing by differing',
      { title: 'Sorum', year: 2001, ids: { letterboxd: 'sorum-2001' } },
      sorum,
      'likely',
    ],
    [
      'leaves less than certain where it differs',
      { title: 'Sunflower', year: 2006, ids: { letterboxd: 'sunflower-flowers' } },
      sunflower,
      'likely',
    ],
    [
      'leaves doubt where the other is that of a second film of its name',
      { title: 'Sunflower', year: 2006, ids: { letterboxd: 'sunflower-2006-1' } },
      sunflower,
      'possible',
    ],
    [
      'takes from a long title that it is nobody else’s',
      { title: 'Cruel Winter Blues', ids: { letterboxd: 'cruel-winter-blues-2019' } },
      { ...cruelWinterBlues, namesakes: [], probableSlug: 'cruel-winter-blues' },
      'possible',
    ],
    [
      'takes nothing from it by the film’s own year behind it',
      { title: 'Cruel Winter Blues', ids: { letterboxd: 'cruel-winter-blues-2006' } },
      { ...cruelWinterBlues, namesakes: [], probableSlug: 'cruel-winter-blues' },
      'likely',
    ],
    [
      'takes the same from it with a year one off',
      { title: 'Cruel Winter Blues', year: 2008, ids: { letterboxd: 'cruel-winter-blues-2008' } },
      { ...cruelWinterBlues, namesakes: [], probableSlug: 'cruel-winter-blues' },
      'possible',
    ],
    [
      'says nothing against a director',
      {
        title: 'Sunflower',
        directors: ['Kang Seok-beom'],
        ids: { letterboxd: 'sunflower-2006-1' },
      },
      sunflower,
      'certain',
    ],
    [
      'is vetoed by a year',
      { title: 'Sorum', year: 2010, ids: { letterboxd: 'sorum' } },
      sorum,
      'never',
    ],
    [
      'says the year that it carries',
      { title: 'Sunflower', ids: { letterboxd: 'sunflower-2006' } },
      sunflower,
      'likely',
    ],
    [
      'says little where namesakes are known',
      { title: 'Sunflower', ids: { letterboxd: 'sunflower' } },
      { ...sunflower, probableSlug: 'sunflower' },
      'possible',
    ],
  ])('%s', (_, said, film, expected) => {
    expect(confidence(said, film)).toBe(expected);
  });
});
