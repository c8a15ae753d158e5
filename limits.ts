/**
 * Bounds that several rooms share, each with its reason; both sides of a message check them.
 */

/** A list of 100 films has some 200 mentions; more than this in one message is a hostile or broken page. */
export const MAX_MENTIONS_A_MESSAGE = 300;

/** A film that leads to more gems than this leads nowhere in particular. */
export const MAX_LEADS_A_MENTION = 5;

/** Longest title known to cinema has fewer than 200 letters; a longer "title" is page text read by mistake. */
export const MAX_TITLE_LENGTH = 300;

/** A private note: some two pages of print, more than anybody writes in a card. */
export const MAX_NOTE_LENGTH = 5_000;

/** An address, a title and an identifier, each with room; what is longer is read in the page, piece by piece. */
export const MAX_FACTS_LENGTH = 2_000;

/** Alternative titles or directors of one mention; anthology films reach two dozen directors. */
export const MAX_NAMES_A_MENTION = 30;

/** Films exist since 1888 (Roundhay Garden Scene); announced ones carry years a little ahead. */
export const MIN_YEAR = 1888;
export const MAX_YEAR = 2100;

/** 100,000 gems, the most that a pack may have, with a sentence each are some 50 MB; more is no list of films. */
export const MAX_PACK_BYTES = 64 * 1024 * 1024;
