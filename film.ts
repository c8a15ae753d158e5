/**
 * The words every room shares: what a film, a gem, a pack, a mention and a match are.
 * Types only; docs/architecture.md tells how they travel.
 */

/**
 * Where else a film is known. In a `Film` only *confirmed* ids stand here: each decides or vetoes a
 * match by itself. In a `Mention` they are whatever the web page states.
 */
export interface FilmIds {
  /** Letterboxd slug: `april-snow` of letterboxd.com/film/april-snow/. */
  letterboxd?: string;
  /** Letterboxd's own number for the film: 4233 of `film:4233`. Outranks the slug, which can change. */
  letterboxdFilm?: number;
  /** IMDb title id with its prefix: `tt0402842`. */
  imdb?: string;
  /** TMDB *movie* id; TMDB numbers its series separately, so a series never stands here. */
  tmdb?: number;
}

/** A person as one source spells them, with the other spellings and orders in use. */
export interface Person {
  name: string;
  /** Other romanisations, and the name in its own script. */
  variants: string[];
}

/** A title in the language of the film's country. */
export interface OriginalTitle {
  text: string;
  /** BCP 47 language of `text`: `ko`. */
  lang: string;
  /** How `text` is written in Latin letters, by any system in use. */
  romanised: string[];
}

/** Another film (or series) with the same title, kept so that it is never taken for the gem. */
export interface Namesake {
  title: string;
  year?: number;
  kind?: 'film' | 'series';
  directors?: string[];
  ids?: FilmIds;
}

/** A work. */
export interface Film {
  title: string;
  originalTitle?: OriginalTitle;
  /** Alternative titles in any language; each finds the film as well as `title` does. */
  otherTitles: string[];
  /**
   * Those of the titles above that are everyday words or another work's: never enough without a director,
   * an id or, where it is the original one, the very year.
   */
  ambiguousTitles: string[];
  /** The year to show. */
  year: number;
  /** Every year that a serious source gives (premiere, release); contains `year`. */
  acceptedYears: number[];
  directors: Person[];
  cast: Person[];
  genres: string[];
  runtimeMinutes?: number;
  /** Where it was made, ISO 3166-1 alpha-2: `KR`. */
  countries: string[];
  ids: FilmIds;
  /** A Letterboxd slug that is likely but not proven to be this film's: supports a title and no more. */
  probableSlug?: string;
  /** Curated: an empty list means *looked, none found*; absent means nobody looked. */
  namesakes?: Namesake[];
}

/**
 * Why the film deserves an evening, and whose judgement that is. A list that somebody brings in may say
 * only the one or the other of a film, or nothing. Both are plain text; a line break starts a paragraph.
 */
export interface Review {
  /** What the film is about. */
  premise?: string;
  /** Why it deserves an evening. */
  verdict?: string;
  /** BCP 47 language of premise and verdict. */
  lang: string;
  /** Whose judgement: "In our words, after Korean Screen's list". */
  credit: string;
  /** Where that judgement stands (https). */
  creditUrl?: string;
  /** The full review (https). */
  fullReviewUrl?: string;
}

/**
 * A well-known film that points to the gem, with what tells it from its own namesakes: nothing is made
 * of a lead that is less than certain.
 */
export interface Lead {
  title: string;
  /** As in `Film`. */
  otherTitles?: string[];
  year: number;
  /** As in `Film`; absent where no source at hand names them. */
  directors?: Person[];
  ids: FilmIds;
  /** As in `Film`. */
  probableSlug?: string;
  /** One sentence: why who likes that film should meet the gem. */
  reason: string;
}

/** A film with a review. */
export interface Gem {
  /** Unique within its pack, and stable over its versions: `april-snow`. */
  id: string;
  film: Film;
  review: Review;
  /** What a viewer may want to know beforehand: `suicide`, `violence against children`. */
  contentNotes: string[];
  leads: Lead[];
}

/** When a film counts as hidden. */
export interface Criterion {
  service: 'letterboxd';
  /** Hidden while fewer members than this have seen it. */
  threshold: number;
  /** The day on which the pack's author looked, `YYYY-MM-DD`. */
  date?: string;
}

/** What is said of a pack as a whole. */
export interface PackInfo {
  /** Unique and stable: `korean-hidden-gems`. */
  id: string;
  title: string;
  /** What the list is about; may have paragraphs, as a review may. */
  description?: string;
  /** Who made it; absent where nobody knows, as of a table. */
  author?: string;
  /** Rises with each release: `1.0.0`. */
  version: string;
  /** BCP 47 language of its reviews. */
  language: string;
  licence?: string;
  /** Where the list comes from (https). */
  source?: { title: string; url: string };
  criterion?: Criterion;
}

/** A named, versioned collection of gems. */
export interface Pack extends PackInfo {
  /** Version of the pack format itself. */
  format: 1;
  gems: Gem[];
}

/** What a place in a web page says about the film that it names. */
export interface Mention {
  /** As the page has it, without context words or decoration. */
  title: string;
  /** Other titles that the page gives for the same film, such as the original one. */
  otherTitles: string[];
  year: number | null;
  /** A `service` year is when a service opened or streamed it: it may confirm, and vetoes only a film made later. */
  yearKind: 'release' | 'service';
  directors: string[];
  ids: FilmIds;
  kind: 'film' | 'series' | null;
}

/** How sure a match is. `possible` draws nothing. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** One thing that spoke for (or weakened) a match, in the order found; the card tells it in a few words. */
export type Evidence =
  | 'letterboxd-film-id'
  | 'letterboxd-slug'
  | 'imdb-id'
  | 'tmdb-id'
  | 'probable-slug'
  | 'title'
  | 'other-title'
  | 'ambiguous-title'
  | 'title-by-sound'
  | 'second-title'
  | 'article-differs'
  | 'spelling-differs'
  | 'distinctive-title'
  | 'director'
  | 'year'
  | 'year-near'
  | 'service-year';

/** How a mention and a gem were judged to belong together. */
export interface Judgement {
  confidence: Confidence;
  evidence: Evidence[];
}
