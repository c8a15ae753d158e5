/**
 * Disney+ calls a card by a sentence: "Number 1 Hulu Original Series New Episode Badge Paradise Rated
 * 12 Released 2025. Drama genre. Select for details on this title." In English and German the words
 * around the title are known; in every language a picture in the card may say the title alone.
 */
import type { Mention } from '../../film.ts';
import type { Facts } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';

/** What a title is part of, before it or after it; written alike in every language. */
const BRANDS = [
  'Hulu Original Series',
  'Hulu Original',
  'Disney\\+ Original',
  'STAR Original',
  'STAR Generic',
  'Hulu Generic',
  'ZDF Enterprises',
];

const ENGLISH_BADGES = [
  '(?:Mid-)?Season Finale Badge',
  'New(?: (?:Episode|Movie|Series|Season))? Badge',
  '(?:Subtitles|Dubbing) Available Badge',
  'Catch Up on the Series',
];

/** Badges that may go without that word; behind a title it could be words of one. */
const ENGLISH_STARTS = ['New (?:Episode|Season)'];

const GERMAN_BADGES = ['Label: (?:Neuer Film|Neue Serie|Neue Folge|Neu)'];

/** What may follow a title; each is long enough to be no part of one. */
const ENGLISH_ENDS = [
  'Season \\d+ Episode \\d+',
  'Rated \\S+ Released \\d{4}\\.',
  'Released \\d{4}\\.',
  'Rated [^.]*Select for details on this title',
  'Rated \\d+\\+$',
  '(?:Action and Adventure|Kids and Family) Select for details on this title',
  'Coming .{1,30} to Disney\\+',
  'Upcoming \\d+/\\d+ \\|',
  'New Episode Every',
  'All Seasons Now Streaming',
  'All Episodes',
  'Select for details on this title',
  '(?:\\d+ hours? )?\\d+ minutes? remaining',
  '\\d+ hours? remaining',
  ...ENGLISH_BADGES,
];

const GERMAN_ENDS = [
  'Staffel \\d+ Folge \\d+',
  'Altersfreigabe:',
  'Erscheinungsjahr:',
  'Genre:',
  'Label:',
  'Jetzt aufholen',
  'Für Details zu diesem Titel auswählen',
  'Noch \\d+ (?:Stunden?|Minuten?)',
];

const START = new RegExp(
  `^(?:(?:Number|Nummer) \\d+|${[...BRANDS, ...ENGLISH_BADGES, ...ENGLISH_STARTS, ...GERMAN_BADGES].join('|')}) (?=\\S)`,
);
const END = new RegExp(` (?:${[...ENGLISH_ENDS, ...GERMAN_ENDS, ...BRANDS].join('|')})`);
const BRAND = new RegExp(`^(?:${BRANDS.join('|')})$`);

/** Sport that is on, or will be: its cards name teams, leagues and times. */
const SPORT = /^(?:LIVE |Upcoming \d+\/\d+ \|)/;

/** Words that only the label of a series has, and only that of a film. */
const SERIES =
  /\b(?:Original Series|New Series Badge|New Episode|New Season|Season Finale|Season \d+ Episode \d+|All Seasons|All Episodes|on the Series|Neue Serie|Neue Folge|Staffel \d+ Folge \d+)\b/;
const FILM = /\b(?:New Movie Badge|Label: Neuer Film)\b/;

const YEAR = /\b(?:Released|Erscheinungsjahr:) (\d{4})\b/;

/** Without what is known to stand before a title. */
function withoutStart(sentence: string): string {
  let rest = sentence;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(START, '');
  }
  return rest;
}

/** The one picture in a card that says a part of its label which is no brand. */
function titleInPicture(sentence: string, pictures: string[]): string | null {
  const named = pictures.filter((text) => text && !BRAND.test(text) && sentence.includes(text));
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}

/** The title among words of which the language's are known. */
function titleAmong(sentence: string, lang: string): string | null {
  const rest = withoutStart(sentence);
  const end = END.exec(rest);
  if (end) return rest.slice(0, end.index);
  // What is no sentence is the title alone, but only where a sentence would have been understood.
  return /^(?:en|de)\b/.test(lang) && !rest.endsWith('.') ? rest : null;
}

/**
 * @param label the sentence, empty where the card has none
 * @param alts the alternative texts of the pictures in the card
 * @param lang BCP 47 language of the page
 * @returns null where the title cannot be told from the words around it
 */
export function factsOf(
  label: string | null,
  alts: (string | null)[],
  lang: string,
): (Facts & { year: number | null; kind: Mention['kind'] }) | null {
  const sentence = cleanText(label);
  if (SPORT.test(withoutStart(sentence))) return null;
  const pictures = alts.map(cleanText);
  const title = sentence
    ? (titleInPicture(sentence, pictures) ?? titleAmong(sentence, lang))
    : pictures.find((text) => text && !BRAND.test(text));
  if (!title) return null;
  const around = sentence.replace(title, '');
  const kind = SERIES.test(around) ? 'series' : FILM.test(around) ? 'film' : null;
  return { title, year: yearIn(YEAR.exec(around)?.[1]), ids: {}, kind };
}
