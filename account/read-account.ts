/** Reads what Letterboxd exports of an account: the ZIP, or files out of it. */
import { pauseEvery, type Pause } from '../packs/reading/pause.ts';
import { Refused } from '../packs/reading/refused.ts';
import type { ReadOptions, Source } from '../packs/reading/source.ts';
import { bytesOf, checkSize } from '../packs/reading/text.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import type { AccountFileKind, AccountOutcome, AccountReading } from './account.ts';
import { FILM_KINDS, fileKindByStart, fileKindOf, isFilmKind, type FileKind } from './file-kind.ts';
import { AccountFilms } from './gather.ts';
import { readAccountFile } from './read-file.ts';
import { isZip, unpack, zipEntries } from './zip.ts';

/** Enough for the names of all columns. */
const START_BYTES = 1_024;

/** What can be said of the files of any ZIP, and does not tell why this one is no export. */
const OF_ANY_FILE = new Set<ProblemCode>(['file-unknown', 'file-left-out', 'zip-nested']);

type Options = Pick<ReadOptions, 'signal' | 'progress'>;

/** A file of the export, which may still have to be unpacked. */
interface AccountFile {
  name: string;
  kind: AccountFileKind;
  bytes: number;
  open(): Promise<Blob>;
}

/**
 * Reads a Letterboxd account export: watched, diary, ratings, reviews and likes say what was seen, the
 * watchlist what is saved; of several days the earliest counts. `deleted/` and `orphaned/` are left out,
 * and said to be. Nothing is kept or sent.
 * @throws the signal's reason once that is aborted, and nothing else.
 */
export async function readAccount(sources: Source[], options: Options): Promise<AccountOutcome> {
  const pause = pauseEvery(options.signal);
  const skipped: Problem[] = [];
  const files: AccountFile[] = [];
  for (const source of sources) {
    await pause();
    await attempt(skipped, async () => {
      files.push(...(await filesOf(source, pause, skipped)));
    });
  }
  const account = await readFiles(files, skipped, options);
  if (account.files.some(({ kind }) => isFilmKind(kind))) return { kind: 'account', account };
  const [first, ...more] = skipped.filter(({ code }) => !OF_ANY_FILE.has(code));
  const other: Problem = { code: 'not-an-account', file: sources[0]?.name ?? '' };
  return { kind: 'refused', problems: new Refused(first ?? other, more).problems };
}

async function readFiles(
  files: AccountFile[],
  skipped: Problem[],
  { signal, progress }: Options,
): Promise<AccountReading> {
  const films = new AccountFilms();
  const read: AccountReading['files'] = [];
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) {
    const { name, kind } = file;
    await attempt(skipped, async () => {
      const source = { name, content: await file.open() };
      const { rows, skipped: left } = await readAccountFile(source, kind, signal, (row) => {
        films.add(row);
      });
      read.push({ file: name, kind, rows });
      skipped.push(...left);
    });
    done += file.bytes;
    progress?.(done, all);
  }
  return { films: films.all(), files: read, skipped };
}

/** What cannot be read is told, and the other files are read all the same. */
async function attempt(skipped: Problem[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    skipped.push(...error.problems);
  }
}

async function filesOf(source: Source, pause: Pause, skipped: Problem[]): Promise<AccountFile[]> {
  const { name, content } = source;
  checkSize(source);
  if (await isZip(source)) {
    const entries = await zipEntries(source);
    return entries.flatMap((entry) => {
      const open = () => unpack(source, entry, pause);
      return understood({ name: entry.name, bytes: entry.size, open }, skipped);
    });
  }
  const start = new TextDecoder().decode(await bytesOf(source, 0, START_BYTES));
  const file = { name, bytes: content.size, open: () => Promise.resolve(content) };
  return understood(file, skipped, fileKindByStart(start));
}

/** @param byStart what the file is by what stands in it, where its name says nothing. */
function understood(
  file: Omit<AccountFile, 'kind'>,
  skipped: Problem[],
  byStart: FileKind = 'unknown',
): AccountFile[] {
  const byName = fileKindOf(file.name);
  const kind = byName === 'unknown' ? byStart : byName;
  switch (kind) {
    case 'ignored':
      return [];
    case 'left-out':
      skipped.push({ code: 'file-left-out', file: file.name });
      return [];
    case 'nested':
      skipped.push({ code: 'zip-nested', file: file.name });
      return [];
    case 'unknown':
      skipped.push({ code: 'file-unknown', file: file.name });
      return [];
    default:
      return [{ ...file, kind }];
  }
}

/** Files that name films by their addresses come first, as `AccountFilms` wants it; the others last. */
function rank({ kind }: AccountFile): number {
  const place = FILM_KINDS.findIndex((filmKind) => filmKind === kind);
  return place === -1 ? FILM_KINDS.length : place;
}
