/** Sees a film's year behind its title, in brackets, and what somebody noted behind that. */

/** A title that ends in its year: `The Lamp (1990)`. */
const AT_THE_END = /^(.*\S)\s*[([（［【]([\d０-９]{4})[)\]）］】]$/su;

/**
 * `The Lamp (1990) – bright`. What goes on in words after the year without a mark between is a sentence
 * about something else; stars and scores need none. A comma may stand before a director or a country.
 * What is longer before the year is a sentence that mentions it.
 */
const BEFORE_A_NOTE =
  /^(.{0,119}?\S)\s*[([（［【]([\d０-９]{4})[)\]）］】](?:\s*[–—:：]\s*|\s+-{1,2}\s+|\s+(?=\P{L}+$)(?![([（［【][\d０-９]{4}[)\]）］】]))(\S.*)$/su;

export interface YearBehind {
  title: string;
  /** Four digits, which may be wide ones. */
  year: string;
  /** What stood behind the year; '' where nothing did. */
  note: string;
}

/**
 * @returns null where no year stands behind a title. Where one stands at the end and another before a note,
 * the first is the film's: "The Lamp (1990) – as good as Oil (2001)".
 */
export function yearBehind(text: string): YearBehind | null {
  const [, noted, before = '', note = ''] = BEFORE_A_NOTE.exec(text) ?? [];
  if (noted !== undefined) return { title: noted, year: before, note };
  const [, title, year = ''] = AT_THE_END.exec(text) ?? [];
  return title === undefined ? null : { title, year, note: '' };
}
