/** What a Letterboxd account export says, once read. */
import type { Problem } from '../problem.ts';

/** The kinds of file in an export; what `Letterboxd URI` means depends on it. */
export type AccountFileKind =
  | 'watched'
  | 'watchlist'
  | 'ratings'
  | 'diary'
  | 'reviews'
  | 'likes'
  | 'list'
  | 'profile'
  | 'comments';

/** One film of the account, gathered from all files that name it. */
export interface AccountFilm {
  title: string;
  /** Letterboxd lets films be without one. */
  year: number | null;
  /** The earliest day on which it counts as seen, `YYYY-MM-DD`; '' where no file gives one; absent: not seen. */
  seen?: string;
  /** When it was put on the watchlist, in the same way. */
  saved?: string;
  /** The film's short address on Letterboxd, where a file gives the film's and not the log entry's. */
  uri?: string;
}

export interface AccountReading {
  films: AccountFilm[];
  /** The files that were understood. */
  files: { file: string; kind: AccountFileKind; rows: number }[];
  /** Rows and files that were left out, each with why. */
  skipped: Problem[];
}

export type AccountOutcome =
  { kind: 'account'; account: AccountReading } | { kind: 'refused'; problems: Problem[] };
