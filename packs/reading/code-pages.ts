/**
 * Tells the code pages of one region apart, by what their bytes would say in each:
 *
 * 1. In the Korean one (CP949, which browsers call `euc-kr`; Korean spreadsheets save it) letters are two
 *    bytes each, and those of words that are in use stand in one block of it.
 * 2. In the Japanese one (Shift-JIS) hardly a list is without kana, whose first bytes Western text lacks.
 * 3. In the traditional Chinese one (Big5) the letters in use stand in one block, and the second byte of
 *    many is one of ASCII, which it never is in mainland China's.
 * 4. In Windows-1252 high bytes are accents and quotation marks, and hardly stand together. Where they make
 *    whole words it is a code page of another script, and which one cannot be known.
 */

export type CodePage = 'windows-1252' | 'euc-kr' | 'shift_jis' | 'big5';

/** The other letters of a Korean list are Chinese ones; of Chinese in its own code page six in ten pass for Korean. */
const KOREAN_SHARE = 0.8;

/** Western words of so many accents in a row are rare. */
const LONG_RUN = 4;

/** Japanese prose is half kana, titles less; what accents would make is none. */
const KANA_SHARE = 0.2;

/** Nine in ten letters of Chinese prose are of the first block. */
const CHINESE_SHARE = 0.8;

/** Of the letters in use four in ten have such a second byte. */
const ASCII_TRAIL_SHARE = 0.15;

/** Of fewer nothing can be told. */
const FEWEST_LETTERS = 4;

/** An accent stands beside letters of ASCII, a letter of a language without them hardly does. */
const MIXED_SHARE = 0.2;

/** @returns `unknown` where it is one of another script. */
export function codePage(bytes: Uint8Array): CodePage | 'unknown' {
  if (isKorean(bytes)) return 'euc-kr';
  if (isJapanese(bytes)) return 'shift_jis';
  if (isChinese(bytes)) return 'big5';
  return hasHighWords(bytes) ? 'unknown' : 'windows-1252';
}

function hasHighWords(bytes: Uint8Array): boolean {
  let high = 0;
  let inWords = 0;
  let length = 0;
  let letters = 0;
  for (const byte of [...bytes, 0]) {
    if (byte >= 0x80) {
      length += 1;
      // Below are quotation marks, dashes and bullets, which do stand in rows.
      if (byte >= 0xc0) letters += 1;
    } else {
      high += length;
      if (length >= LONG_RUN && letters > 1) inWords += length;
      length = 0;
      letters = 0;
    }
  }
  return inWords > high / 2;
}

/** Whether most letters of two bytes are the 2,350 syllables that words in use are written with. */
function isKorean(bytes: Uint8Array): boolean {
  let letters = 0;
  let syllables = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(index, index + 2);
    if (lead < 0x80) continue;
    const isPair = trail >= 0xa1;
    if (trail >= 0x80) index += 1;
    // Signs, and the letters of other scripts.
    if (isPair && lead >= 0xa1 && lead < 0xb0) continue;
    letters += 1;
    if (isPair && lead >= 0xb0 && lead <= 0xc8) syllables += 1;
  }
  return syllables > 0 && syllables >= letters * KOREAN_SHARE;
}

/** @returns the letters beyond ASCII of bytes in a code page; none where they are not whole, or stand in Latin words. */
function lettersIn(bytes: Uint8Array, encoding: CodePage): string[] {
  try {
    // What is cut off at the end is no fault.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    const letters = text.match(/[^\P{L}\p{ASCII}]/gu) ?? [];
    const mixed =
      text.match(/(?<=[a-z])[^\P{L}\p{ASCII}]|[^\P{L}\p{ASCII}](?=[a-z])/giu)?.length ?? 0;
    return mixed > letters.length * MIXED_SHARE ? [] : letters;
  } catch {
    return [];
  }
}

function isJapanese(bytes: Uint8Array): boolean {
  const letters = lettersIn(bytes, 'shift_jis');
  const kana = letters.filter((letter) => /[\u3041-\u30FE]/u.test(letter)).length;
  return letters.length >= FEWEST_LETTERS && kana >= letters.length * KANA_SHARE;
}

function isChinese(bytes: Uint8Array): boolean {
  if (lettersIn(bytes, 'big5').length < FEWEST_LETTERS) return false;
  let letters = 0;
  let common = 0;
  let asciiTrails = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(index, index + 2);
    if (lead < 0x80) continue;
    index += 1;
    // Signs.
    if (lead < 0xa4) continue;
    letters += 1;
    if (lead <= 0xc6) common += 1;
    if (trail < 0x80) asciiTrails += 1;
  }
  return common >= letters * CHINESE_SHARE && asciiTrails >= letters * ASCII_TRAIL_SHARE;
}
