/**
 * The contract between the rooms that run apart: web page, background, extension pages.
 * Every message is checked by its schema where it arrives; what fails is answered with nothing.
 */
import * as v from 'valibot';
import type { Gem, Judgement, Mention, PackInfo } from './film.ts';
import type { PageSettings } from './settings.ts';
import {
  MAX_ADDRESS_LENGTH,
  MAX_FACT_LENGTH,
  MAX_FACTS_A_GLANCE,
  MAX_GEMS_A_PAGE,
  MAX_MENTIONS_A_MESSAGE,
  MAX_NAMES_A_MENTION,
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  MAX_YEAR,
  MIN_YEAR,
} from './limits.ts';

const text = v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH));
const noteText = v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH));
const names = v.pipe(v.array(text), v.maxLength(MAX_NAMES_A_MENTION));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const ids = v.strictObject({
  letterboxd: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,200}$/))),
  letterboxdFilm: v.exactOptional(positive),
  imdb: v.exactOptional(v.pipe(v.string(), v.regex(/^tt\d{7,9}$/))),
  tmdb: v.exactOptional(positive),
});

const mentionSchema = v.strictObject({
  title: text,
  otherTitles: names,
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(MIN_YEAR), v.maxValue(MAX_YEAR))),
  yearKind: v.picklist(['release', 'service']),
  directors: names,
  ids,
  kind: v.nullable(v.picklist(['film', 'series'])),
}) satisfies v.GenericSchema<unknown, Mention>;

/** Names one gem of one pack; the background looks the film up itself, so a page cannot invent one. */
const gemReference = v.strictObject({ pack: text, gem: text });
export type GemReference = v.InferOutput<typeof gemReference>;

/** The ways in which the user can mark a film. */
export const MARKS = ['saved', 'seen', 'notInterested'] as const;
export type Mark = (typeof MARKS)[number];

/** What the user thinks of a film. A mark that is absent was never made or was taken back. */
export type Marks = Partial<Record<Mark, true>>;

/** All that the user said of a film. */
export interface ShelfState {
  marks: Marks;
  /** Their own words; text, and never empty. */
  note?: string;
}

/** Where the user last met a gem. */
export interface LatestSighting {
  /** The streaming service's name: `MUBI`. */
  site: string;
  /** Where it stood there (https). */
  address: string;
  /** `YYYY-MM-DD`, in the user's own time. */
  day: string;
}

/** A gem as it travels: with the pack it stands in and what the user said of its film. */
export interface GemEntry extends ShelfState {
  pack: PackInfo;
  gem: Gem;
  /** Reviews of the same film by lower packs, highest first; absent where there are none, and in long lists. */
  also?: { pack: PackInfo; gem: Gem }[];
  /** Absent where it was never met on a streaming service, or that was forgotten. */
  sighting?: LatestSighting;
}

/** A judgement about one mention; `entry` is an index into the answer's `entries`. */
export interface FoundMatch extends Judgement {
  entry: number;
}

/** A mention that is a lead: `lead` is an index into the leads of the gem of `entry`. */
export interface FoundLead extends FoundMatch {
  /** An index into the mentions asked. */
  mention: number;
  lead: number;
}

/** The matches of a batch: one item in `matches` for each mention asked, in the same order. */
export interface Found {
  entries: GemEntry[];
  matches: (FoundMatch | null)[];
  leads: FoundLead[];
}

/** The answer to `find`: what was found, or that the user wants no gems on this site. */
export type FindAnswer = (Found & { settings: PageSettings }) | 'site-off';

/** From a web page (or a page of ours that spots) to the background. */
const fromPage = v.variant('type', [
  v.strictObject({
    type: v.literal('find'),
    mentions: v.pipe(v.array(mentionSchema), v.minLength(1), v.maxLength(MAX_MENTIONS_A_MESSAGE)),
    /** Indices of those mentions that name the film which the whole page is about. */
    subjects: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_MENTIONS_A_MESSAGE))),
      v.maxLength(MAX_MENTIONS_A_MESSAGE),
    ),
    /** Whether the card is in the page already; else it is injected before a match is answered. */
    hasCard: v.boolean(),
    /** On streaming services: the film's own address there for each mention, null where it has none. */
    links: v.exactOptional(
      v.pipe(
        v.array(v.nullable(v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH)))),
        v.maxLength(MAX_MENTIONS_A_MESSAGE),
      ),
    ),
  }),
  /**
   * From a scout: whether any film that these facts name may matter (sites/site.ts, `Glance`); null
   * where a glance does not tell. Then the spotter comes into the page before the answer.
   */
  v.strictObject({
    type: v.literal('scout'),
    facts: v.nullable(
      v.pipe(
        v.array(v.pipe(v.string(), v.maxLength(MAX_FACT_LENGTH))),
        v.maxLength(MAX_FACTS_A_GLANCE),
      ),
    ),
  }),
  v.strictObject({
    type: v.literal('mark'),
    ...gemReference.entries,
    mark: v.picklist(MARKS),
    on: v.boolean(),
  }),
  /** The user's note about the gem's film; '' takes it away. */
  v.strictObject({
    type: v.literal('note'),
    ...gemReference.entries,
    text: noteText,
    /** The note that it takes the place of: where another one stands by now, that one stays. */
    over: v.exactOptional(noteText),
  }),
  /** "This mention is not that gem", or that taken back. */
  v.strictObject({
    type: v.literal('correct'),
    ...gemReference.entries,
    /** Of the gem's lead with this index, instead of the gem itself. */
    lead: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    mention: mentionSchema,
    site: text,
    on: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('count'),
    gems: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_GEMS_A_PAGE)),
  }),
  /** The page should name films and names none; said once. */
  v.strictObject({ type: v.literal('silent') }),
  /** There may be films: the scout is wanted. */
  v.strictObject({ type: v.literal('call-scout') }),
  /** A question will follow: whoever sleeps may get up for it. */
  v.strictObject({ type: v.literal('wake') }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;

/** From an extension page alone to the background. */
const fromOurPages = v.variant('type', [
  v.strictObject({
    type: v.picklist([
      /** "Look for gems here", in the page of that tab. */
      'look-here',
      /** Nobody answers in the page of that tab: a scout hears nothing. */
      'call-spotter',
    ]),
    tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  /** A round of synchronising is wanted now, where that is turned on. */
  v.strictObject({ type: v.literal('sync') }),
  /** The page changed what devices share by itself: a round follows soon. */
  v.strictObject({ type: v.literal('shared-changed') }),
]);
export type FromOurPages = v.InferOutput<typeof fromOurPages>;

/** What the background answers to each message from a page. */
export interface Answers {
  find: FindAnswer;
  /** Whether the scout could be brought. */
  'call-scout': boolean;
  /** Whether the spotter was called. */
  scout: boolean;
  mark: Marks;
  note: ShelfState;
  /** Whether the correction stands now. */
  correct: { corrected: boolean };
  count: null;
  silent: null;
  wake: null;
}

/** What the background answers to each message from an extension page. */
export interface AnswersToOurPages {
  /** Whether the page could be reached. */
  'look-here': boolean;
  /** Whether a spotter came. */
  'call-spotter': boolean;
  /** Whether the round ended well; `Library.syncState` says more. */
  sync: boolean;
  'shared-changed': null;
}

/** From the background or an extension page to the spotter of a tab. */
export type ToSpotter =
  | { type: 'report' }
  | ({ type: 'show' } & GemReference)
  /** The user changed the marks of a film, somewhere. */
  | ({ type: 'marked'; marks: Marks } & GemReference)
  /** The user wrote a note about a film, somewhere; '' took it away. */
  | ({ type: 'noted'; note: string } & GemReference)
  /** What matches may have changed (a correction, a pack, a setting): everything is asked again. */
  | { type: 'ask-again' }
  /** The user asks for the next gem on the page. */
  | { type: 'next' };

/** One gem that the page names, or that a film on the page leads to. */
export interface GemHere extends Judgement {
  entry: GemEntry;
  /** The lead by which the gem was found, as an index into its leads; absent where it is named itself. */
  lead?: number;
}

/** What a spotter tells the popup of its page. */
export interface PageReport {
  /** The site's name. */
  site: string;
  /** Each gem and each lead once, by its surest mention. */
  gems: GemHere[];
  /** How many titles were read on the page. */
  mentions: number;
  /** Whether a page at this address should name films; false also where addresses do not tell. */
  expectsFilms: boolean;
  /** Whether the page is about one film. */
  isFilmPage: boolean;
  /** The film that the page is about, with all that the page says of it; null where it is about none. */
  subject: Mention | null;
  /** The gem that this film is; null where it is none. */
  gem: GemReference | null;
  /** How many of the site's members have seen this film; null where the page does not say, or not yet. */
  seenBy: number | null;
}

/** Parses a message from a page. @returns null for anything that is not one, whatever it is. */
export function parseFromPage(message: unknown): FromPage | null {
  const parsed = v.safeParse(fromPage, message);
  return parsed.success ? parsed.output : null;
}

/** Parses a message from an extension page. @returns null for anything that is not one. */
export function parseFromOurPages(message: unknown): FromOurPages | null {
  const parsed = v.safeParse(fromOurPages, message);
  return parsed.success ? parsed.output : null;
}
