/**
 * Bounds that several rooms share, each with its reason; both sides of a message check them.
 */

/** A list of 100 films has some 200 mentions; more than this in one message is a hostile or broken page. */
export const MAX_MENTIONS_A_MESSAGE = 300;

/** The badge has room for four digits. */
export const MAX_GEMS_A_PAGE = 9_999;

/**
 * Gems that one title may name: of 87,585 films nineteen share one at most. Each is held against each
 * other, which takes some 60 ms for so many.
 */
export const MAX_CANDIDATES = 100;

/** A film that leads to more gems than this leads nowhere in particular. */
export const MAX_LEADS_A_MENTION = 5;

/** Longest title known to cinema has fewer than 200 letters; a longer "title" is page text read by mistake. */
export const MAX_TITLE_LENGTH = 300;

/** A private note: some two pages of print, more than anybody writes in a card. */
export const MAX_NOTE_LENGTH = 5_000;

/** An address or a title, with room; a page that says more is read there, piece by piece. */
export const MAX_FACT_LENGTH = 2_000;

/** An address and a title for each film. */
export const MAX_FACTS_A_GLANCE = 2 * MAX_MENTIONS_A_MESSAGE;

/** Alternative titles or directors of one mention; anthology films reach two dozen directors. */
export const MAX_NAMES_A_MENTION = 30;

/** Films exist since 1888 (Roundhay Garden Scene); announced ones carry years a little ahead. */
export const MIN_YEAR = 1888;
export const MAX_YEAR = 2100;

/** The largest open list of films, MovieLens 32M, has 87,585; a longer list was curated by nobody. */
export const MAX_GEMS_A_PACK = 100_000;

/**
 * Largest file that is read as a list, in bytes: 100,000 gems at 1,300 each, some three times what a row
 * with a long note weighs. It is held in memory as text while it is read.
 */
export const MAX_LIST_BYTES = 128 * 1024 * 1024;

/** Columns of a table: MovieLens, TMDB and Letterboxd have at most 30; spreadsheets of old ended at 256. */
export const MAX_COLUMNS = 256;

/** One row of a table, in characters: a review of the longest kind many times over; what is longer lacks a quote. */
export const MAX_ROW_LENGTH = 262_144;

/** Enough to mend a file with; a hostile one must not make us write a book about it. */
export const MAX_PROBLEMS_TOLD = 20;

/** Browsers and servers agree on addresses up to about this length. */
export const MAX_ADDRESS_LENGTH = 2_048;

/** 100,000 gems, the most that a pack may have, with a sentence each are some 50 MB; more is no list of films. */
export const MAX_PACK_BYTES = 64 * 1024 * 1024;

/**
 * What an account export may hold, unpacked, in bytes: somebody who logged a film with a page of review
 * each day for fifty years has 40 MB.
 */
export const MAX_ACCOUNT_BYTES = 64 * 1024 * 1024;

/** Files in an account export: one a list, and nobody keeps as many lists. */
export const MAX_ZIP_FILES = 5_000;

/** How many times its packed size a file of text may have; tables of films come to ten. */
export const MAX_ZIP_RATIO = 200;
