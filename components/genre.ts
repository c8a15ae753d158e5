/**
 * The genres that can be said in the reader's language: those that TMDB has for films, and Letterboxd
 * with it. A pack may name others, which stay as it says them.
 */
import type { WordKey, Words } from './words.ts';

const KNOWN = new Map<string, WordKey>([
  ['action', 'genreAction'],
  ['adventure', 'genreAdventure'],
  ['animation', 'genreAnimation'],
  ['comedy', 'genreComedy'],
  ['crime', 'genreCrime'],
  ['documentary', 'genreDocumentary'],
  ['drama', 'genreDrama'],
  ['family', 'genreFamily'],
  ['fantasy', 'genreFantasy'],
  ['history', 'genreHistory'],
  ['horror', 'genreHorror'],
  ['music', 'genreMusic'],
  ['mystery', 'genreMystery'],
  ['romance', 'genreRomance'],
  ['science fiction', 'genreScienceFiction'],
  ['thriller', 'genreThriller'],
  ['tv movie', 'genreTVMovie'],
  ['war', 'genreWar'],
  ['western', 'genreWestern'],
]);

/**
 * @param genre as an English pack words it; case makes no difference
 * @returns the key of the words that say the same in the interface's language, if there are such
 */
export function knownGenre(genre: string): WordKey | undefined {
  return KNOWN.get(genre.toLowerCase());
}

/** @returns the genre in the interface's language where we can say it, else as it is. */
export function genreName(words: Words, genre: string): string {
  const key = knownGenre(genre);
  return key ? words(key) : genre;
}
