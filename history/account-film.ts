/** One film of an account that is brought in; account/ reads them out of an export. */
export interface AccountFilm {
  title: string;
  /** Letterboxd lets films be without one. */
  year: number | null;
  /** The day on which it counts as seen, `YYYY-MM-DD`; '' where no file gives one; absent: not seen. */
  seen?: string;
  /** When it was put on the watchlist, in the same way. */
  saved?: string;
  /** The film's address on Letterboxd. */
  uri?: string;
}
