/**
 * Finds out how a file's text is encoded, since a list may come from any program:
 *
 * 1. A byte order mark tells UTF-8, UTF-16 LE and UTF-16 BE.
 * 2. UTF-16 without a mark has most of its zero bytes at even or most at odd places: those of spaces,
 *    commas, digits and line ends. The others are of letters like 가 and 대 (U+AC00, U+B300), and what they
 *    stand in decodes as text. Any other zero byte is no text.
 * 3. Bytes that are valid UTF-8 to the end are UTF-8: other encodings produce that by accident only
 *    where they use ASCII alone.
 * 4. A broken byte, or a letter cut off at the end, makes no other encoding of a file: where most letters
 *    are whole in UTF-8 it is that, and what is broken shows as U+FFFD, of which the rows' reader speaks.
 * 5. Else it is a code page; code-pages.ts tells which.
 */
import { codePage, type CodePage } from './code-pages.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

/** Enough to see what a file is; UTF-8 alone is checked to the end. */
const SAMPLE = 65_536;

/** Of each hundred bytes of Western text in UTF-16 some forty are zero; of Korean, the few commas and digits. */
const ZERO_SHARE = 0.02;

/**
 * In Korean prose one syllable in twenty has a zero byte, one sign in four is a space; bytes that are no
 * text have theirs wherever it happens.
 */
const OTHER_SIDE_SHARE = 0.3;

/** Text has tabs and line ends; a file of more other control characters than one in fifty is none. */
const CONTROL_SHARE = 0.02;

/** By accident a fifth of Korean text in CP949 is whole letters of UTF-8, and next to nothing in Windows-1252. */
const WHOLE_SHARE = 0.75;

/**
 * @returns null where the bytes are no text, `unknown` where they are one whose encoding cannot be told.
 */
export async function encodingOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Encoding | 'unknown' | null> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let sample: Uint8Array | null = null;
  /** Letters of several bytes that came whole, those of three or four counted twice. */
  let whole = 0;
  for await (const chunk of bytes) {
    const isFirst = sample === null;
    if (sample === null) {
      sample = chunk.subarray(0, SAMPLE);
      const told = toldByMark(sample) ?? toldByZeros(sample);
      if (told !== undefined) return told;
    }
    // A zero that comes late: no text either, and decoders would let it pass.
    if (chunk.includes(0)) return null;
    try {
      whole += chunk.length - utf8.decode(chunk, { stream: true }).length;
    } catch {
      return brokenOr(isFirst ? chunk : fromLineBreak(chunk), whole);
    }
  }
  try {
    utf8.decode();
    return 'utf-8';
  } catch {
    // Cut off within a letter: nothing else spoke against UTF-8.
    return whole > 0 ? 'utf-8' : codePage(sample ?? new Uint8Array());
  }
}

/** A piece may begin within a letter; with a line begins a letter as well, in each of these encodings. */
function fromLineBreak(chunk: Uint8Array): Uint8Array {
  return chunk.subarray(
    Math.max(
      0,
      chunk.findIndex((byte) => byte === 0x0a || byte === 0x0d),
    ),
  );
}

function toldByMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function toldByZeros(sample: Uint8Array): Encoding | null | undefined {
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return controls > sample.length * CONTROL_SHARE ? null : undefined;
  const few = Math.min(even, odd);
  const isClear = few <= (even + odd) * OTHER_SIDE_SHARE;
  if (sample.length % 2 !== 0 || even + odd <= sample.length * ZERO_SHARE || !isClear) return null;
  const encoding = even < odd ? 'utf-16le' : 'utf-16be';
  return few === 0 || isText(sample, encoding) ? encoding : null;
}

/** Whether it decodes to whole letters, with no more control characters than text has. */
function isText(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    // What is cut off at the end is no fault.
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    const controls = text.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
    return !text.includes('\0') && controls <= text.length * CONTROL_SHARE;
  } catch {
    return false;
  }
}

/** Of bytes that are not UTF-8 throughout. @param before letters that were whole before these bytes. */
function brokenOr(bytes: Uint8Array, before: number): Encoding | 'unknown' {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = before + (text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0);
  return whole >= (whole + lost) * WHOLE_SHARE ? 'utf-8' : codePage(bytes.subarray(0, SAMPLE));
}
