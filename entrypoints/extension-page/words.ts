/** The words of the browser's language, and a page that says which that is. */
import { browser } from 'wxt/browser';
import { direction, type Words } from '../../components/words.ts';

export const words: Words = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

/** Sets language and direction of this page to those of its words. */
export function speak(page: Document): void {
  page.documentElement.lang = words('language');
  page.documentElement.dir = direction(words);
}
