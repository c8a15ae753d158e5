/**
 * Korean titles in Latin letters: "Nabbeun namja" is 나쁜 남자, however it was romanised. Of 72 titles in
 * MovieLens, in parentheses or not, that sound like the Hangul title of one of 1,512 Korean films of
 * that very year, 71 are that film's; of 7 that are years apart none is, so sound is never enough without
 * the year (`confidence.ts`).
 */
import { isVowel, koreanSounds, soundAlike, type Sound } from './korean-sounds.ts';
import { remembered } from './remembered.ts';
import { fold, words } from './text.ts';

/** Fewer sound like too much: "War" is 활, "Pulse" is 벌새; of some fifty such of other years none was the film. */
const MIN_SYLLABLES = 3;

const HANGUL = /\p{Script=Hangul}/u;
const HANGUL_WORD = /^\p{Script=Hangul}+$/u;
const LATIN_WORD = /^[a-z]+$/u;

/**
 * What is left to compare: an h is heard or not (않아, "ana" or "anha"), and whether a consonant ends
 * one syllable or begins the next is nobody's to tell in Latin letters.
 */
function blurred(sounds: Sound[]): Sound[] {
  return sounds
    .filter((sound) => sound !== 'h')
    .filter((sound, at, all) => isVowel(sound) || sound !== all[at - 1]);
}

function soundsOf(title: string, script: RegExp): Sound[] | null {
  // Most titles can be told by a look, and what follows is asked of every pair of titles.
  if (HANGUL.test(title) !== (script === HANGUL_WORD)) return null;
  const spoken = words(fold(title)).map((word) => (script.test(word) ? koreanSounds(word) : null));
  if (spoken.includes(null)) return null;
  const sounds = blurred(spoken.flatMap((word) => word ?? []));
  return sounds.filter(isVowel).length >= MIN_SYLLABLES ? sounds : null;
}

const koreanTitleSounds = remembered((title) => soundsOf(title, HANGUL_WORD));
const romanisedTitleSounds = remembered((title) => soundsOf(title, LATIN_WORD));

/** Vowels are what systems write differently; the consonants alone make a key. */
const consonants = (sounds: Sound[] | null): string | null =>
  sounds?.filter((sound) => !isVowel(sound)).join('') ?? null;

/** @returns what a title in Hangul is found by; null for any other title. */
export const koreanTitleKey = (title: string): string | null =>
  consonants(koreanTitleSounds(title));

/** @returns what to look for a Latin title by if it is Korean; null where it cannot be. */
export const romanisedTitleKey = (title: string): string | null =>
  consonants(romanisedTitleSounds(title));

/** Whether a title in Latin letters can be a romanisation of one in Hangul. */
export function soundsLike(latin: string, hangul: string): boolean {
  const other = koreanTitleSounds(hangul);
  const one = other && romanisedTitleSounds(latin);
  return one !== null && other !== null && soundAlike(one, other);
}
