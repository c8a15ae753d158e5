/**
 * Titles of videos. Nothing but its title says that a video is a whole film, so only two forms count:
 * that of the Korean Film Archive's channel, and a title with year that calls itself the full film.
 */
import { cleanText, splitYear } from '../reading/text.ts';

/** The film whose whole is the video. */
export interface FilmInTitle {
  title: string;
  otherTitles: string[];
  year: number | null;
}

/** Words of videos about a film or with a part of it, wherever they stand. */
const ABOUT_A_FILM = new RegExp(
  [
    String.raw`\b(?:trailers?|teasers?|clips?|reviews?|reactions?|explained|recaps?|interviews?|previews?`,
    String.raw`highlights?|promo|featurette|commentary|soundtrack|ost|compilation|podcast|q&a`,
    String.raw`behind the scenes|(?:part|ep|episode)\.? ?\d+)\b`,
    '예고|티저|클립|명장면|명대사|리뷰|해석|해설|결말|요약|줄거리|인터뷰|메이킹|비하인드|코멘터리',
    '하이라이트|몰아보기|주제가|삽입곡|강연|대담',
  ].join('|'),
  'i',
);

/**
 * Words that are in titles of films as well: they tell where they close a part of the title, before a
 * bracket or a stroke. A film that ends so is not found, which is the smaller harm.
 */
const ABOUT_AT_THE_END = new RegExp(
  String.raw`(?:\b(?:scenes?|ending|making(?: of)?|analysis|essay|song|score|mv|theme|cast|edit|talk|news` +
    String.raw`|shorts?|summary|spot)|장면|소개|분석|음악|노래|모음|특집|뉴스|[0-9]부)\s*(?=[()[\]/|]|$)`,
  'i',
);

/** What says that a video is the whole film. */
const WHOLE = /\b(?:full[ -](?:length )?(?:movie|film)|(?:movie|film) full)\b|전체 ?영화|풀 ?영화/i;

/** Resolution, restoration, subtitles, origin: true of the film or the file, and no part of its title. */
const ASIDE = new RegExp(
  [
    String.raw`\b(?:4k|uhd|f?hd|\d{3,4}p|restored|remastered|free|k-?movie|classic)\b`,
    String.raw`\bkorean (?:classic )?(?:movie|film)\b`,
    String.raw`\b(?:(?:with |in )?(?:english|eng|korean|kor|multi)[ -]?)?sub(?:s|bed|titles?|titled)?\b`,
    '한글 ?자막|영어 ?자막|자막|무료 ?영화|고전 ?영화|한국 ?영화|복원판?|고화질',
  ].join('|'),
  'gi',
);

const HANGUL = /\p{Script=Hangul}/u;

/** Brackets and strokes of full width, as Korean keyboards make them. */
const plain = (text: string): string =>
  cleanText(text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('／', '/'));

/** Drops tags such as `[4K 복원]` and `[ENG SUB]`. What is left in other brackets is no tag but unknown. */
const withoutTags = (text: string): string =>
  text.replaceAll(/\[[^\]]*\]|【[^】]*】/g, (tag) =>
    /\p{L}/u.test(tag.replace(WHOLE, '').replaceAll(ASIDE, '')) ? tag : ' ',
  );

/**
 * One side of the archive's form: `꿈(1955)`, or `Dream (Kkum) (1955)`.
 * @returns null where something else stands beside or behind the brackets
 */
function sideOf(text: string): { titles: string[]; year: number | null } | null {
  const { title: named, year } = splitYear(text);
  const [, title = named, romanised] = /^([^()]+?) ?\(([^()]+)\)$/.exec(named) ?? [];
  if (!title || /[()[\]|/]/.test(title) || /\d{4}/.test(romanised ?? '')) return null;
  return { titles: [title, ...(romanised ? [romanised] : [])].map(cleanText), year };
}

/** `꿈(1955) / Dream (Kkum) (1955)`: the archive's form, in which either year may be missing. */
function inArchiveForm(text: string): FilmInTitle | null {
  const sides = text.split(' / ').length === 2 ? text.split(' / ') : text.split('/');
  const [one, other] = sides.map((side) => sideOf(cleanText(side)));
  if (sides.length !== 2 || !one || !other) return null;
  const [korean, english] = HANGUL.test(one.titles[0] ?? '') ? [one, other] : [other, one];
  const [title, ...romanised] = english.titles;
  if (!title || HANGUL.test(title) || !korean.titles.some((each) => HANGUL.test(each))) return null;
  if (korean.year === null && english.year === null) return null;
  const differ = korean.year !== null && english.year !== null && korean.year !== english.year;
  return {
    title,
    otherTitles: [...korean.titles, ...romanised],
    year: differ ? null : (korean.year ?? english.year),
  };
}

/** `April Snow (2005) Full Movie`, with nothing behind the year but what is true of any copy. */
function inFullForm(text: string, isWhole: boolean): FilmInTitle | null {
  if (!isWhole) return null;
  const rest = text.replace(WHOLE, ' ');
  const [, label = '', behind = ''] = /^[\s|:•-]*(.+?\(\d{4}\))(.*)$/.exec(rest) ?? [];
  const { title, year } = splitYear(label);
  if (year === null || /[|/]/.test(title) || /[\p{L}\p{N}]/u.test(behind.replaceAll(ASIDE, '')))
    return null;
  const [, main = title, native] = /^([^()]+?) ?\(([^()]+)\)$/.exec(title) ?? [];
  return { title: main, otherTitles: native ? [native] : [], year };
}

/** @returns the film that a video of this title is, null where it is anything else or not clear. */
export function filmInTitle(label: string | null | undefined): FilmInTitle | null {
  const whole = plain(label ?? '');
  if (ABOUT_A_FILM.test(whole) || ABOUT_AT_THE_END.test(whole)) return null;
  const text = cleanText(withoutTags(whole));
  return inArchiveForm(text) ?? inFullForm(text, WHOLE.test(whole));
}
