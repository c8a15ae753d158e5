/**
 * Slugs: the words of a title in an address.
 */
import { yearIn } from './text.ts';

/** What slugs are made of: letters and figures without diacritics, and nothing between them. */
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]/g, '');

const withoutArticle = (text: string): string => text.replace(/^(?:the|an?)[ _-]/i, '');

/**
 * How a slug agrees with a title: `true`, or the year that stands behind the title in it (`paju-2009`,
 * `flow_2024`); null where it is not this title's. A leading article may be missing on either side.
 * Figures that belong to the title are no year: `blade-runner-2049`.
 */
export function slugAgrees(slug: string, title: string): true | number | null {
  const key = letters(withoutArticle(title));
  const whole = letters(withoutArticle(slug));
  if (key === '') return null;
  if (whole === key) return true;
  const [, name = '', figures] = /^(.+)[_-](\d{4})$/.exec(slug) ?? [];
  return letters(withoutArticle(name)) === key ? yearIn(figures) : null;
}
