/**
 * Makes ZIP archives that say nothing of the machine or the hour they were made at: the same files
 * give the same bytes anywhere.
 */
import { type Zippable, zipSync } from 'fflate';

export interface ArchivedFile {
  /** From the archive's root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

/**
 * ZIP keeps local time without a zone, from 1980 on; fflate writes a date's local fields, so this is
 * made of local ones too.
 */
const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1);

/** Unix, a plain file that all may read and its owner may write. */
const UNIX = 3;
const PLAIN_FILE = 0o100_644 << 16;

/**
 * @returns the archive's bytes. The order in which the files are given makes no difference.
 * @throws when a path leaves the archive, is not portable, or comes twice.
 */
export function makeArchive(files: ArchivedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isPortable(path)) throw new Error(`${path} cannot be the name of a file in an archive.`);
    if (Object.hasOwn(entries, path)) throw new Error(`${path} is in the archive twice.`);
    entries[path] = [bytes, { os: UNIX, attrs: PLAIN_FILE }];
  }
  return zipSync(entries, { level: 9, mtime: FIRST_DAY_OF_ZIP });
}

function isPortable(path: string): boolean {
  const parts = path.split('/');
  return !path.includes('\\') && parts.every((part) => !['', '.', '..'].includes(part));
}
