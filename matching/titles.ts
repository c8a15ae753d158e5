/** Which titles a mention and a film share, and how much each of them says. */
import type { Film, Mention } from '../film.ts';
import { filmTitles, mentionTitles } from './keys.ts';
import { soundsLike } from './korean-titles.ts';
import { leadingArticle, looseKey, titleForm, titleKey, titleLength } from './title-key.ts';

/** A title that both sides have. */
export interface SharedTitle {
  /** As the mention has it, with its article: what a namesake's title compares with. */
  form: string;
  /** As the film has it, under the key by which titles find each other. */
  key: string;
  /** Whether it is the film's main title. */
  main: boolean;
  /** Whether it is the film's original title, and the mention has it so. */
  original: boolean;
  /** Whether both sides write the same leading article, or none. */
  sameArticle: boolean;
  /** Whether both sides join its words and write its numbers alike. */
  sameSpelling: boolean;
  /** Whether only its sound is shared: Korean in Latin letters on one side, in Hangul on the other. */
  bySound: boolean;
  /** Whether it is an everyday word or another work's title: too little by itself. */
  ambiguous: boolean;
  /** How long it is on the side that divides it less, the article aside. */
  words: number;
  /** How long the film writes it; see `titleLength`. */
  letters: number;
  /** Whether mention and film share another title besides, such as the original one, that is not this one romanised. */
  second: boolean;
}

/** The titles of one side with what is compared of them. */
interface Written {
  title: string;
  key: string;
  form: string;
}

function written(titles: string[]): Written[] {
  return titles
    .map((title) => ({ title, key: looseKey(title), form: titleForm(title) }))
    .filter(({ key }) => key !== '');
}

/** Whether two titles of one side are two: not one in two spellings or scripts. */
function isAnother(a: Written, b: Written): boolean {
  return a.key !== b.key && !soundsLike(a.title, b.title) && !soundsLike(b.title, a.title);
}

/**
 * Pairs every title of the mention with every title of the film that has the same loose key, or that
 * it is a romanisation of. A pair is ambiguous where either side is written as one of the film's
 * ambiguous titles: "Shower" stays so although "The Shower" has the same key.
 */
export function sharedTitles(mention: Mention, film: Film): SharedTitle[] {
  const ambiguous = new Set(film.ambiguousTitles.map(titleForm));
  const own = written(filmTitles(film));
  const pairs = written(mentionTitles(mention)).flatMap((said) =>
    own
      .map((known) => ({ said, known, bySound: said.key !== known.key }))
      .filter(({ known, bySound }) => !bySound || soundsLike(said.title, known.title)),
  );
  return pairs.map(({ said, known, bySound }) => ({
    form: said.form,
    key: known.key,
    main: known.title === film.title,
    original: known.title === film.originalTitle?.text && said.form === known.form,
    sameArticle: bySound || leadingArticle(said.title) === leadingArticle(known.title),
    sameSpelling: bySound || titleKey(said.title) === titleKey(known.title),
    bySound,
    ambiguous: ambiguous.has(said.form) || ambiguous.has(known.form),
    words: Math.min(titleLength(said.title).words, titleLength(known.title).words),
    letters: titleLength(known.title).letters,
    second: pairs.some((other) => isAnother(said, other.said) && isAnother(known, other.known)),
  }));
}
