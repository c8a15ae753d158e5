/** What countries are called in lists: the browser's own names of them, and some that are no more. */
import { LIST_LANGUAGES } from './languages.ts';

const OTHERS = [
  'U.S.A.',
  'U.S.',
  'US',
  'USA',
  'U.K.',
  'UK',
  'Hong Kong',
  'England',
  'Scotland',
  'Wales',
  'Great Britain',
  'Korea',
  'Republic of Korea',
  'Soviet Union',
  'USSR',
  'Yugoslavia',
  'Czechoslovakia',
  'Czech Republic',
  'West Germany',
  'East Germany',
  'Holland',
  '한국',
];

let names: ReadonlySet<string> | null = null;

/** Codes of no country answer themselves, and do no harm. */
function countryNames(): ReadonlySet<string> {
  if (names) return names;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const found = LIST_LANGUAGES.flatMap((language) => {
    const region = new Intl.DisplayNames(language, { type: 'region' });
    return codes.map((code) => region.of(code) ?? code);
  });
  names = new Set([...found, ...OTHERS].map((name) => name.toLowerCase()));
  return names;
}

/** @returns whether a text is the name of a country. */
export function isCountry(text: string): boolean {
  return countryNames().has(text.toLowerCase());
}
