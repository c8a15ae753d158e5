import { useContext } from 'preact/hooks';
import { createContext } from 'preact';
import type { Gem } from '../film.ts';
import { letterboxdAddress, whereToWatchAddress } from './film-links.ts';
import { WebLink } from './WebLink.tsx';
import { useWords } from './words.ts';

/** The user's languages, BCP 47, the preferred one first. */
const LanguagesContext = createContext<readonly string[]>([]);

export const LanguagesProvider = LanguagesContext.Provider;

/** Where the gem's film can be read about, found and watched; nothing is asked before a click. */
export function FilmLinks({ gem: { film, review } }: { gem: Gem }) {
  const words = useWords();
  const languages = useContext(LanguagesContext);
  const letterboxd = letterboxdAddress(film.ids);
  return (
    <ul class="film-links">
      {review.fullReviewUrl && (
        <li>
          <WebLink href={review.fullReviewUrl}>{words('fullReview')}</WebLink>
        </li>
      )}
      {letterboxd && (
        <li>
          <WebLink href={letterboxd}>{words('openOnLetterboxd')}</WebLink>
        </li>
      )}
      <li>
        <WebLink href={whereToWatchAddress(film, languages)}>{words('whereToWatch')}</WebLink>
      </li>
    </ul>
  );
}
