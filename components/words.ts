/**
 * What the interface says. Every visible string comes from public/_locales through a `Words`, so
 * that an extension page can hand in the browser's own and the states page any language.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

export type WordKey = keyof typeof messages;

/** Keys that come as one message a plural category: `gemCount` of `gemCount_one`, `gemCount_other`. */
export type PluralKey = WordKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** @returns the message of that key with `$1`, `$2`… replaced. */
export type Words = (key: WordKey, ...substitutions: string[]) => string;

/** A `messages.json` as it stands in public/_locales. */
export type Messages = Partial<Record<WordKey, { message: string }>>;

/** @returns words over one or more languages' messages; the first that has a key gives it. */
export function wordsFrom(...languages: Messages[]): Words {
  return (key, ...substitutions) => {
    const message = languages.find((language) => language[key])?.[key]?.message ?? '';
    return message.replaceAll(/\$([1-9])/g, (_, digit) => substitutions[Number(digit) - 1] ?? '');
  };
}

/**
 * Says how many, in the plural form of the language that the words are written in (which is not
 * the browser's own where that one is not translated).
 * @param count what `$1` stands for, and what chooses the form
 * @param more numbers for `$2`, `$3`…
 */
export function plural(words: Words, key: PluralKey, count: number, ...more: number[]): string {
  const form = `${key}_${new Intl.PluralRules(words('language')).select(count)}`;
  const numbers = [count, ...more].map((value) => number(words, value));
  // A language may lack a message for one of its forms; every language has `other`.
  return words(form as WordKey, ...numbers) || words(`${key}_other`, ...numbers);
}

/** Writes a number as the language of the words does: "1,065,456". */
export function number(words: Words, value: number): string {
  return new Intl.NumberFormat(words('language')).format(value);
}

/** Joins names or notes as the language of the words does: "A, B, and C". */
export function list(words: Words, items: string[]): string {
  return new Intl.ListFormat(words('language'), { type: 'conjunction' }).format(items);
}

/** Joins as `list` does what is more than text; the joining words stand between the items. */
export function listParts<Item>(words: Words, items: Item[]): (Item | string)[] {
  const places = items.map((_, index) => String(index));
  return new Intl.ListFormat(words('language'), { type: 'conjunction' })
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? value) : value));
}

/** @returns the options in the order of their names, as the language of the words puts them. */
export function inOrder<Option>(
  words: Words,
  options: Option[],
  nameOf: (option: Option) => string,
): Option[] {
  const { compare } = new Intl.Collator(words('language'));
  return options.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

/** @returns in which direction the words are written, for a `dir` attribute. */
export function direction(words: Words): 'ltr' | 'rtl' {
  return words('direction') === 'rtl' ? 'rtl' : 'ltr';
}

const WordsContext = createContext<Words>(() => '');

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
