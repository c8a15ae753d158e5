/**
 * Finds out how a file's text is encoded, since a list may come from any program:
 *
 * 1. A byte order mark tells UTF-8, UTF-16 LE and UTF-16 BE.
 * 2. UTF-16 without a mark has most of its zero bytes at even or most at odd places: those of spaces,
 *    commas, digits and line ends. The others are of letters like 가 and 대 (U+AC00, U+B300), and what they
 *    stand in decodes as text. Any other zero byte is no text.
 * 3. Bytes that are valid UTF-8 to the end are UTF-8: other encodings produce that by accident only
 *    where they use ASCII alone.
 * 4. What is left is a single-byte or Korean code page. In the latter (CP949, which browsers call
 *    `euc-kr`; Korean spreadsheets save it) letters are two high bytes each, so runs of high bytes are
 *    of even length; in Windows-1252 most are of length one.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'euc-kr';

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

/** @returns null where the bytes are no text. */
export async function encodingOf(bytes: AsyncIterable<Uint8Array>): Promise<Encoding | null> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let sample: Uint8Array | null = null;
  for await (const chunk of bytes) {
    if (sample === null) {
      sample = chunk.subarray(0, SAMPLE);
      const told = toldByMark(sample) ?? toldByZeros(sample);
      if (told !== undefined) return told;
    }
    // A zero that comes late: no text either, and decoders would let it pass.
    if (chunk.includes(0)) return null;
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      return codePage(chunk);
    }
  }
  try {
    utf8.decode();
    return 'utf-8';
  } catch {
    return codePage(sample ?? new Uint8Array());
  }
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

/** Of bytes that are not UTF-8. */
function codePage(bytes: Uint8Array): Encoding {
  let runs = 0;
  let even = 0;
  let length = 0;
  for (const byte of [...bytes.subarray(0, SAMPLE), 0]) {
    if (byte >= 0x80) length += 1;
    else if (length > 0) {
      runs += 1;
      if (length % 2 === 0) even += 1;
      length = 0;
    }
  }
  return even > runs * 0.8 ? 'euc-kr' : 'windows-1252';
}
