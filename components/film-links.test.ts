import { describe, expect, it } from 'vitest';
import { letterboxdAddress, whereToWatchAddress } from './film-links.ts';
import { gemCardStates } from './states/GemCard.states.tsx';

describe('the film on Letterboxd', () => {
  it('is opened by its slug first, then by TMDB, then by IMDb', () => {
    const ids = { letterboxd: 'a-film', tmdb: 7, imdb: 'tt0000007' };
    expect(letterboxdAddress(ids)).toBe('https://letterboxd.com/film/a-film/');
    expect(letterboxdAddress({ tmdb: 7, imdb: 'tt0000007' })).toBe(
      'https://letterboxd.com/tmdb/7/',
    );
    expect(letterboxdAddress({ imdb: 'tt0000007' })).toBe('https://letterboxd.com/imdb/tt0000007/');
  });

  it('is not guessed', () => {
    expect(letterboxdAddress({})).toBeNull();
    expect(letterboxdAddress({ letterboxdFilm: 7 })).toBeNull();
  });
});

describe('where to watch it', () => {
  const film = gemCardStates[0]?.props.entry.gem.film;
  const address = (title: string, languages: string[]) =>
    film && whereToWatchAddress({ ...film, title }, languages);

  it.each([
    [['en-GB', 'en'], 'https://www.justwatch.com/uk/search?q=Paju'],
    [['en', 'ko-KR'], 'https://www.justwatch.com/kr/search?q=Paju'],
    [['zh-Hant-TW'], 'https://www.justwatch.com/tw/search?q=Paju'],
    [['en', 'es-419', 'not a language'], 'https://www.justwatch.com/search?q=Paju'],
    [[], 'https://www.justwatch.com/search?q=Paju'],
  ])('for %j is asked in the country that the browser tells', (languages, expected) => {
    expect(address('Paju', languages)).toBe(expected);
  });

  it('keeps a title whole, whatever is in it', () => {
    expect(address('What? & #2', ['en'])).toBe(
      'https://www.justwatch.com/search?q=What%3F%20%26%20%232',
    );
  });
});
