/**
 * What a syllable sounds like, coarsely enough that every usual way to write Korean in Latin letters
 * comes out alike: the Revised Romanisation (geun, seok), McCune–Reischauer without its marks (kun,
 * sok) and personal habit (keun, suk, woo, joon).
 *
 * A sound is a string of alternatives: one letter for a consonant (systems differ in voicing, so g and
 * k are one), the Hangul vowels that a spelling can stand for ("u" may be 우, 으 or 어). Two sounds
 * agree where they share an alternative; that is not transitive, so it is no key.
 */
export type Sound = string;

/** Longest first; 웨 and 왜 count as 외, 얘 as 예, for names do not tell them apart. */
const VOWELS: [string, Sound][] = [
  ['yeo', '여'],
  ['yeu', '여'],
  ['you', '여유'],
  ['yoo', '유'],
  ['yae', '예'],
  ['weo', '워'],
  ['woo', '우'],
  ['wae', '외'],
  ['wee', '위'],
  ['eui', '의'],
  ['ya', '야'],
  ['ye', '예'],
  ['yo', '요여'],
  ['yu', '유여'],
  ['yi', '이의'],
  ['wa', '와'],
  ['we', '외'],
  ['wi', '위'],
  ['wo', '워'],
  ['wu', '우'],
  ['ae', '애'],
  ['ai', '애'],
  ['ay', '애'],
  ['ea', '애'],
  ['ei', '에'],
  ['ey', '에'],
  ['eo', '어'],
  ['eu', '으'],
  ['ee', '이의'],
  ['ie', '이'],
  ['oe', '외'],
  ['oi', '외'],
  ['oo', '우'],
  ['ou', '우어'],
  ['ui', '의위'],
  ['a', '아'],
  ['e', '에애'],
  ['i', '이의'],
  ['o', '오어'],
  ['u', '우으어'],
];

/** `ng` needs no rule of its own: it is n and k wherever it stands. */
const CONSONANTS: [string, Sound][] = [
  ['sh', 's'],
  ['ch', 'c'],
  ['jh', 'c'],
  ['ck', 'k'],
  ['j', 'c'],
  ['g', 'k'],
  ['k', 'k'],
  ['d', 't'],
  ['t', 't'],
  ['b', 'p'],
  ['p', 'p'],
  ['r', 'l'],
  ['l', 'l'],
  ['s', 's'],
  ['h', 'h'],
  ['m', 'm'],
  ['n', 'n'],
];

const SPELLINGS = [...VOWELS, ...CONSONANTS];

/** A spoken h stands before a vowel; elsewhere it only colours the one before (Suh, Ahn, Noh). */
const SILENT_H = /(?<=[aeiou])h(?![aeiouyw])/gu;
/** The law of initials: ryeol and yeol, ryong and yong are one name, north and south. */
const INITIAL_L = /^[rl](?=y)/u;

export const isVowel = (sound: Sound): boolean => sound > '\u007f';

/** @returns the sounds of a Latin spelling, doubled consonants as one; null if it cannot be Korean. */
function latinSounds(spelling: string): Sound[] | null {
  const letters = spelling.replaceAll(SILENT_H, '').replace(INITIAL_L, '');
  const sounds: Sound[] = [];
  for (let at = 0; at < letters.length;) {
    const from = at;
    const found = SPELLINGS.find(([written]) => letters.startsWith(written, from));
    if (!found) return null;
    const [written, sound] = found;
    if (isVowel(sound) || sounds.at(-1) !== sound) sounds.push(sound);
    at += written.length;
  }
  return sounds;
}

const FIRST_JAMO = 0x1100;
const INITIALS = [
  'k',
  'k',
  'n',
  't',
  't',
  'l',
  'm',
  'p',
  'p',
  's',
  's',
  '',
  'c',
  'c',
  'c',
  'k',
  't',
  'p',
  'h',
];
const MEDIALS = '아애야예어에여예오와외외요우워외위유으의이';
const MEDIAL_JAMO = 0x1161;
const FINAL_JAMO = 0x11a8;
/** In Unicode's order from ㄱ to ㅎ, as they are spoken at the end of a syllable; 'nk' is ㅇ. */
const FINALS = 'k k k n n n t l k m p l l p l m p p t t nk t t k t p t'.split(' ');

/** @returns the sounds of Hangul syllables; null for anything else. */
function hangulSounds(syllables: string): Sound[] | null {
  const sounds: Sound[] = [];
  for (const jamo of syllables.normalize('NFD')) {
    const code = jamo.codePointAt(0) ?? 0;
    const spoken =
      code >= FINAL_JAMO
        ? FINALS[code - FINAL_JAMO]
        : code >= MEDIAL_JAMO
          ? MEDIALS[code - MEDIAL_JAMO]
          : INITIALS[code - FIRST_JAMO];
    if (spoken === undefined) return null;
    if (code >= MEDIAL_JAMO && code < FINAL_JAMO) sounds.push(spoken);
    else sounds.push(...[...spoken].filter((sound) => sounds.at(-1) !== sound));
  }
  return sounds;
}

/** @returns the sounds of a folded word in Latin letters or Hangul; null if it cannot be Korean. */
export function koreanSounds(word: string): Sound[] | null {
  return /^\p{Script=Hangul}+$/u.test(word) ? hangulSounds(word) : latinSounds(word);
}

/** Whether two runs of sounds can be the same Korean word. */
export function soundAlike(a: Sound[], b: Sound[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((sound, at) => [...sound].some((one) => b[at]?.includes(one)));
}
