/**
 * The pack format: what a pack must look like, wherever it comes from. Ships in the background bundle,
 * where a pack that somebody else wrote is checked before anything of it is kept.
 * A pack is text: nothing in it is ever read as HTML, and its links are https.
 */
import * as v from 'valibot';
import type { Film, Gem, Lead, Pack } from '../film.ts';
import {
  MAX_ADDRESS_LENGTH,
  MAX_GEMS_A_PACK,
  MAX_PROBLEMS_TOLD,
  MAX_TITLE_LENGTH,
  MAX_YEAR,
  MIN_YEAR,
} from '../limits.ts';
import { FORBIDDEN, FORBIDDEN_IN_PROSE } from './characters.ts';
import { fieldProblem, moreProblems, rule, type FieldProblem } from './format-problems.ts';

/** A notice of some 300 words: a premise or a verdict longer than that is no longer read on a card. */
export const MAX_PROSE_LENGTH = 2_000;

/** One sentence, and a long one: the reason of a lead, the name of a licence, whose judgement it is. */
const MAX_SENTENCE_LENGTH = 500;

/** Titles or names of one film: the bundled pack needs twelve; anthologies have two dozen directors. */
export const MAX_ITEMS = 60;

/** The most shared title of the bundled pack has eleven namesakes; nobody curates a list past this. */
const MAX_NAMESAKES = 100;

/** More than a month; experiments have run for weeks. */
const MAX_RUNTIME_MINUTES = 60_000;

function text(max: number, forbidden = FORBIDDEN) {
  return v.pipe(
    v.string(),
    v.maxLength(max, rule('field-too-long', max)),
    v.regex(/\S/, rule('field-empty')),
    v.check((value) => !forbidden.test(value), rule('field-control-characters')),
  );
}

function list<const Item extends v.GenericSchema>(item: Item, max = MAX_ITEMS) {
  return v.pipe(v.array(item), v.maxLength(max, rule('field-too-many-items', max)));
}

function wholeNumber(min: number, max: number, message: string) {
  return v.pipe(v.number(), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
}

function count(max: number) {
  return wholeNumber(1, max, rule('field-not-whole', max));
}

function pattern(shape: RegExp, code: Parameters<typeof rule>[0]) {
  return v.pipe(v.string(), v.regex(shape, rule(code)));
}

/** @returns whether a pack may link there. */
export function isLink(value: string): boolean {
  return v.is(link, value);
}

function isHttps(value: string): boolean {
  try {
    // Not by `URL.canParse`, which Node 20 answers wrongly for letters like "º" after some thousand calls.
    const url = new URL(value);
    return url.protocol === 'https:' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

const title = text(MAX_TITLE_LENGTH);
const sentence = text(MAX_SENTENCE_LENGTH);
/** Plain text in which a line break starts a paragraph. */
const prose = text(MAX_PROSE_LENGTH, FORBIDDEN_IN_PROSE);
const link = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS_LENGTH, rule('field-too-long', MAX_ADDRESS_LENGTH)),
  v.regex(/^https:\/\/\S+$/, rule('field-not-https')),
  v.check((value) => isHttps(value) && !FORBIDDEN.test(value), rule('field-not-https')),
);
const slug = pattern(/^(?=.{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'field-not-an-id');
// Letterboxd's own slugs are a little wilder than ours: they may hold or end in several hyphens.
const letterboxdSlug = pattern(/^[a-z0-9_-]{1,200}$/, 'field-not-letterboxd-slug');
const language = pattern(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'field-not-language');
const year = wholeNumber(MIN_YEAR, MAX_YEAR, rule('field-not-a-year'));

const ids = v.strictObject({
  letterboxd: v.exactOptional(letterboxdSlug),
  letterboxdFilm: v.exactOptional(count(Number.MAX_SAFE_INTEGER)),
  imdb: v.exactOptional(pattern(/^tt\d{7,9}$/, 'field-not-imdb-id')),
  tmdb: v.exactOptional(count(Number.MAX_SAFE_INTEGER)),
});

const person = v.strictObject({ name: title, variants: list(title) });

const namesake = v.strictObject({
  title,
  year: v.exactOptional(year),
  kind: v.exactOptional(v.picklist(['film', 'series'])),
  directors: v.exactOptional(list(title)),
  ids: v.exactOptional(ids),
});

const filmFields = v.strictObject({
  title,
  originalTitle: v.exactOptional(
    v.strictObject({ text: title, lang: language, romanised: list(title) }),
  ),
  otherTitles: list(title),
  ambiguousTitles: list(title),
  year,
  acceptedYears: list(year),
  directors: list(person),
  cast: list(person),
  genres: list(title),
  runtimeMinutes: v.exactOptional(count(MAX_RUNTIME_MINUTES)),
  countries: list(pattern(/^[A-Z]{2}$/, 'field-not-country')),
  ids,
  probableSlug: v.exactOptional(letterboxdSlug),
  namesakes: v.exactOptional(list(namesake, MAX_NAMESAKES)),
}) satisfies v.GenericSchema<unknown, Film>;

/** The aliases that are said to be ambiguous must be titles of the film; its main title never is one. */
function ambiguousAreAliases(film: v.InferOutput<typeof filmFields>): boolean {
  const aliases = new Set(film.otherTitles);
  if (film.originalTitle) {
    aliases.add(film.originalTitle.text);
    for (const romanised of film.originalTitle.romanised) aliases.add(romanised);
  }
  aliases.delete(film.title);
  return film.ambiguousTitles.every((ambiguous) => aliases.has(ambiguous));
}

const film = v.pipe(
  filmFields,
  v.forward(
    v.check((value) => value.acceptedYears.includes(value.year), rule('field-lacks-year')),
    ['acceptedYears'],
  ),
  v.forward(v.check(ambiguousAreAliases, rule('field-not-a-title')), ['ambiguousTitles']),
);

const lead = v.strictObject({
  title,
  otherTitles: v.exactOptional(list(title)),
  year,
  directors: v.exactOptional(list(person)),
  ids,
  probableSlug: v.exactOptional(letterboxdSlug),
  reason: sentence,
}) satisfies v.GenericSchema<unknown, Lead>;

/** One gem of a pack, by itself. */
const gemSchema = v.strictObject({
  id: slug,
  film,
  review: v.strictObject({
    premise: v.exactOptional(prose),
    verdict: v.exactOptional(prose),
    lang: language,
    credit: sentence,
    creditUrl: v.exactOptional(link),
    fullReviewUrl: v.exactOptional(link),
  }),
  contentNotes: list(title),
  leads: list(lead),
}) satisfies v.GenericSchema<unknown, Gem>;

/** A whole pack, format 1. */
export const packSchema = v.strictObject({
  format: v.literal(1),
  id: slug,
  title,
  description: v.exactOptional(prose),
  author: v.exactOptional(title),
  version: pattern(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'field-not-version'),
  language,
  licence: v.exactOptional(sentence),
  source: v.exactOptional(v.strictObject({ title, url: link })),
  criterion: v.exactOptional(
    v.strictObject({
      service: v.literal('letterboxd'),
      threshold: count(Number.MAX_SAFE_INTEGER),
      date: v.exactOptional(v.pipe(v.string(), v.isoDate(rule('field-not-a-date')))),
    }),
  ),
  gems: v.pipe(
    list(gemSchema, MAX_GEMS_A_PACK),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const seen = new Set<string>();
      for (const [index, value] of dataset.value.entries()) {
        if (seen.has(value.id)) {
          addIssue({
            message: rule('field-double-id'),
            path: [
              { type: 'array', origin: 'value', input: dataset.value, key: index, value },
              { type: 'object', origin: 'value', input: { ...value }, key: 'id', value: value.id },
            ],
          });
        }
        seen.add(value.id);
      }
    }),
  ),
}) satisfies v.GenericSchema<unknown, Pack>;

/**
 * One value of a number or text breaks one rule at a time, as far as its writer is told.
 */
const CONFIG = { abortPipeEarly: true } as const;

/**
 * Reads a pack out of whatever a file or a server gave.
 * @returns the pack, or what is wrong with it, the first {@link MAX_PROBLEMS_TOLD} problems: in `found` for
 * the interface, in `problems` as one English sentence each, naming the gem and the field.
 */
export function parsePack(
  value: unknown,
): { pack: Pack } | { problems: string[]; found: FieldProblem[] } {
  const parsed = v.safeParse(packSchema, value, CONFIG);
  if (parsed.success) return { pack: parsed.output };
  const found = parsed.issues.slice(0, MAX_PROBLEMS_TOLD).map((issue) => fieldProblem(issue));
  const bound = parsed.issues.length - found.length;
  if (bound > 0) found.push(moreProblems(bound));
  return { problems: found.map((each) => each.sentence), found };
}

/** Reads one gem, which is the one with this index in its pack. What is unique in a pack is not looked at. */
export function parseGem(
  value: unknown,
  index: number,
): { gem: Gem } | { found: [FieldProblem, ...FieldProblem[]] } {
  const parsed = v.safeParse(gemSchema, value, CONFIG);
  if (parsed.success) return { gem: parsed.output };
  const [first, ...more] = parsed.issues;
  const place = { value, index };
  return { found: [fieldProblem(first, place), ...more.map((each) => fieldProblem(each, place))] };
}
