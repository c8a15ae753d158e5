/**
 * Reads the files of a ZIP by its directory, which stands at the end: names, sizes and locks are known
 * before a byte is unpacked. The unpacking is fflate's, in steps small enough to stop a bomb at.
 * After PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { Inflate } from 'fflate';
import { MAX_ACCOUNT_BYTES, MAX_ZIP_FILES, MAX_ZIP_RATIO } from '../limits.ts';
import type { Pause } from '../packs/reading/pause.ts';
import { Refused } from '../packs/reading/refused.ts';
import type { Source } from '../packs/reading/source.ts';
import { bytesOf } from '../packs/reading/text.ts';
import type { ProblemCode } from '../problem.ts';

const MEGABYTE = 1024 * 1024;

const FILE_SIGNATURE = 0x04_03_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const END_SIGNATURE = 0x06_05_4b_50;
const END_LENGTH = 22;
/** The end may have a comment, whose length is told in two bytes. */
const LONGEST_END = END_LENGTH + 65_535;

/** Packed bytes are at most 1,032 times as many when unpacked: these are 4 MB, and quick. */
const STEP_BYTES = 4_096;

const STORED = 0;
const DEFLATED = 8;

/** A file in the ZIP, not unpacked yet. */
export interface ZipEntry {
  /** Its path: `likes/films.csv`. */
  name: string;
  isLocked: boolean;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** @returns whether the file begins, or where it holds nothing ends, as a ZIP does. */
export async function isZip(source: Source): Promise<boolean> {
  const start = await viewOf(source, 0, 4);
  if (start.byteLength < 4) return false;
  const signature = start.getUint32(0, true);
  return signature === FILE_SIGNATURE || signature === END_SIGNATURE;
}

/** @throws Refused where the directory is damaged, or lists more than an export holds. */
export async function zipEntries(source: Source): Promise<ZipEntry[]> {
  const { name: file, content } = source;
  const refuse = (code: ProblemCode, bound?: number) =>
    new Refused({ code, file, ...(bound !== undefined && { bound }) });
  const view = await viewOf(source, Math.max(0, content.size - LONGEST_END), content.size);
  const end = endOf(view);
  if (end === null) throw refuse('zip-broken');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > MAX_ZIP_FILES) throw refuse('zip-too-many-files', MAX_ZIP_FILES);
  // A directory that names each file in full is some 100 bytes a file; names have at most 65,535.
  if (start + length > content.size || length > MAX_ACCOUNT_BYTES) throw refuse('zip-broken');
  const directory = await viewOf(source, start, start + length);
  const entries: ZipEntry[] = [];
  for (let place = 0; entries.length < count;) {
    const entry = entryAt(directory, place);
    if (entry === null) throw refuse('zip-broken');
    entries.push(entry);
    place += entry.length;
  }
  if (entries.some(({ isLocked }) => isLocked)) throw refuse('zip-encrypted');
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_ACCOUNT_BYTES) {
    throw refuse('zip-too-large', MAX_ACCOUNT_BYTES / MEGABYTE);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  for (let place = view.byteLength - END_LENGTH; place >= 0; place -= 1) {
    if (view.getUint32(place, true) === END_SIGNATURE) return place;
  }
  return null;
}

function entryAt(view: DataView, place: number): (ZipEntry & { length: number }) | null {
  if (place + 46 > view.byteLength || view.getUint32(place, true) !== ENTRY_SIGNATURE) return null;
  const short = (at: number) => view.getUint16(place + at, true);
  const long = (at: number) => view.getUint32(place + at, true);
  const length = 46 + short(28) + short(30) + short(32);
  if (place + length > view.byteLength) return null;
  const name = new Uint8Array(view.buffer, view.byteOffset + place + 46, short(28));
  return {
    name: new TextDecoder().decode(name),
    isLocked: (short(8) & 1) === 1,
    method: short(10),
    packed: long(20),
    size: long(24),
    offset: long(42),
    length,
  };
}

/**
 * Unpacks one file.
 * @throws Refused where it is damaged, or grows past its promise.
 */
export async function unpack(
  source: Source,
  { name: path, method, packed, size, offset }: ZipEntry,
  pause: Pause,
): Promise<Blob> {
  if (size > packed * MAX_ZIP_RATIO) {
    throw new Refused({ code: 'zip-too-dense', file: path, bound: MAX_ZIP_RATIO });
  }
  const head = await viewOf(source, offset, offset + 30);
  const isFile = head.byteLength === 30 && head.getUint32(0, true) === FILE_SIGNATURE;
  if (!isFile || (method !== STORED && method !== DEFLATED)) throw broken(path);
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const bytes = source.content.slice(start, start + packed);
  if (bytes.size !== packed) throw broken(path);
  const packedFile = { name: path, content: bytes };
  const unpacked = method === STORED ? bytes : await inflate(packedFile, size, pause);
  if (unpacked.size !== size) throw broken(path);
  return unpacked;
}

async function inflate(packed: Source, size: number, pause: Pause): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const inflater = new Inflate((part) => {
    length += part.length;
    parts.push(new Uint8Array(part));
  });
  const end = packed.content.size;
  for (let start = 0; start < end; start += STEP_BYTES) {
    await pause();
    const step = await bytesOf(packed, start, start + STEP_BYTES);
    try {
      inflater.push(step, start + STEP_BYTES >= end);
    } catch {
      throw broken(packed.name);
    }
    if (length > size) throw broken(packed.name);
  }
  return new Blob(parts);
}

async function viewOf(source: Source, start: number, end: number): Promise<DataView> {
  return new DataView((await bytesOf(source, start, end)).buffer);
}

function broken(file: string): Refused {
  return new Refused({ code: 'zip-broken', file });
}
