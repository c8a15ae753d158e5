/** Which titles a mention and a film share, and how much each of them says. */
import type { Film, Mention } from '../film.ts';
import { filmTitles, mentionTitles } from './keys.ts';
import { leadingArticle, titleForm, titleKey, titleLength } from './title-key.ts';

/** A title that both sides have. */
export interface SharedTitle {
  /** As the mention has it, with its article: what a namesake's title compares with. */
  form: string;
  /** Whether it is the film's main title. */
  main: boolean;
  /** Whether both sides write the same leading article, or none. */
  sameArticle: boolean;
  /** Whether it is an everyday word or another work's title: too little without director or id. */
  ambiguous: boolean;
  /** Whether it is long enough to be hardly anybody else's. */
  long: boolean;
}

/** "A Single Spark" or "Cruel Winter Blues" are hardly two films; "Sunflower" and "Bad Movie" are. */
const LONG_WORDS = 3;
const LONG_LETTERS = 14;

function isLong(title: string): boolean {
  const length = titleLength(title);
  return length.words >= LONG_WORDS || length.letters >= LONG_LETTERS;
}

/**
 * Pairs every title of the mention with every title of the film that has the same key. A pair is
 * ambiguous where either side is written as one of the film's ambiguous titles: "Shower" stays so
 * although "The Shower" has the same key.
 */
export function sharedTitles(mention: Mention, film: Film): SharedTitle[] {
  const ambiguous = new Set(film.ambiguousTitles.map(titleForm));
  const own = filmTitles(film).map((title) => ({
    title,
    key: titleKey(title),
    form: titleForm(title),
  }));
  return mentionTitles(mention).flatMap((title) => {
    const key = titleKey(title);
    if (key === '') return [];
    const form = titleForm(title);
    return own
      .filter((other) => other.key === key)
      .map((other) => ({
        form,
        main: other.title === film.title,
        sameArticle: leadingArticle(title) === leadingArticle(other.title),
        ambiguous: ambiguous.has(form) || ambiguous.has(other.form),
        long: isLong(other.title),
      }));
  });
}
