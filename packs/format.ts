/**
 * The pack format: what a pack must look like, wherever it comes from. Ships in the background bundle,
 * where a pack that somebody else wrote is checked before anything of it is kept.
 * A pack is text: nothing in it is ever read as HTML, and its links are https.
 */
import * as v from 'valibot';
import type { Film, Gem, Lead, Pack } from '../film.ts';
import { MAX_TITLE_LENGTH, MAX_YEAR, MIN_YEAR } from '../limits.ts';

/** The largest open list of films, MovieLens 32M, has 87,585; a longer list was curated by nobody. */
const MAX_GEMS = 100_000;

/** A notice of some 300 words: a premise or a verdict longer than that is no longer read on a card. */
const MAX_PROSE_LENGTH = 2_000;

/** One sentence, and a long one: the reason of a lead, the name of a licence, whose judgement it is. */
const MAX_SENTENCE_LENGTH = 500;

/** Browsers and servers agree on addresses up to about this length. */
const MAX_URL_LENGTH = 2_048;

/** Titles or names of one film: the bundled pack needs twelve; anthologies have two dozen directors. */
const MAX_ITEMS = 60;

/** The most shared title of the bundled pack has eleven namesakes; nobody curates a list past this. */
const MAX_NAMESAKES = 100;

/** More than a month; experiments have run for weeks. */
const MAX_RUNTIME_MINUTES = 60_000;

/** Enough to mend a file with; a hostile one must not make us write a book about it. */
const MAX_PROBLEMS = 20;

// Control characters, lone surrogates, line separators, and what turns the direction of other text.
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

function text(max: number) {
  return v.pipe(
    v.string(),
    v.maxLength(max, `must have at most ${max} characters`),
    v.check((value) => value.trim() !== '', 'must not be empty'),
    v.check(
      (value) => !FORBIDDEN.test(value),
      'must be one line without control or direction characters',
    ),
  );
}

function list<const Item extends v.GenericSchema>(item: Item, max = MAX_ITEMS) {
  return v.pipe(v.array(item), v.maxLength(max, `must have at most ${max} items`));
}

function count(max: number) {
  return v.pipe(
    v.number(),
    v.check(
      (value) => Number.isInteger(value) && value >= 1 && value <= max,
      `must be a whole number from 1 to ${max}`,
    ),
  );
}

function pattern(shape: RegExp, message: string) {
  return v.pipe(v.string(), v.regex(shape, message));
}

function isHttps(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}

const title = text(MAX_TITLE_LENGTH);
const sentence = text(MAX_SENTENCE_LENGTH);
const prose = text(MAX_PROSE_LENGTH);
const link = v.pipe(text(MAX_URL_LENGTH), v.check(isHttps, 'must be an https address'));
const slug = pattern(
  /^(?=.{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'must be lower-case letters and digits in words joined by hyphens',
);
// Letterboxd's own slugs are a little wilder than ours: they may hold or end in several hyphens.
const letterboxdSlug = pattern(
  /^[a-z0-9_-]{1,200}$/,
  'must be a Letterboxd slug, such as april-snow of letterboxd.com/film/april-snow/',
);
const language = pattern(
  /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i,
  'must be a language tag, such as en or ko',
);
const year = v.pipe(
  v.number(),
  v.check(
    (value) => Number.isInteger(value) && value >= MIN_YEAR && value <= MAX_YEAR,
    `must be a year from ${MIN_YEAR} to ${MAX_YEAR}`,
  ),
);

const ids = v.strictObject({
  letterboxd: v.exactOptional(letterboxdSlug),
  letterboxdFilm: v.exactOptional(count(Number.MAX_SAFE_INTEGER)),
  imdb: v.exactOptional(pattern(/^tt\d{7,9}$/, 'must be an IMDb title id, such as tt0402842')),
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
  countries: list(pattern(/^[A-Z]{2}$/, 'must be a two-letter country code, such as KR')),
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
    v.check((value) => value.acceptedYears.includes(value.year), 'must contain the year to show'),
    ['acceptedYears'],
  ),
  v.forward(
    v.check(
      ambiguousAreAliases,
      'must repeat some of the other, original or romanised titles, and never the main one',
    ),
    ['ambiguousTitles'],
  ),
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

const gem = v.strictObject({
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
  author: title,
  version: pattern(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'must be three numbers, such as 1.0.0'),
  language,
  licence: v.exactOptional(sentence),
  source: v.exactOptional(v.strictObject({ title, url: link })),
  criterion: v.exactOptional(
    v.strictObject({
      service: v.literal('letterboxd'),
      threshold: count(Number.MAX_SAFE_INTEGER),
      date: v.exactOptional(v.pipe(v.string(), v.isoDate('must be a date, such as 2026-11-23'))),
    }),
  ),
  gems: v.pipe(
    list(gem, MAX_GEMS),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const seen = new Set<string>();
      for (const [index, value] of dataset.value.entries()) {
        if (seen.has(value.id)) {
          addIssue({
            message: 'must be unique in the pack',
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
 * Reads a pack out of whatever a file or a server gave.
 * @returns the pack, or what is wrong with it: one sentence for each problem, naming the gem and the
 * field, the first {@link MAX_PROBLEMS} of them.
 */
export function parsePack(value: unknown): { pack: Pack } | { problems: string[] } {
  const parsed = v.safeParse(packSchema, value);
  if (parsed.success) return { pack: parsed.output };
  const problems = parsed.issues.slice(0, MAX_PROBLEMS).map(sayProblem);
  const more = parsed.issues.length - problems.length;
  return { problems: more > 0 ? [...problems, `There are ${more} more problems.`] : problems };
}

function sayProblem(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const [first, second, ...rest] = path.map((item) => item.key);
  const problem = sayWhat(issue);
  if (path.length === 0) return `The pack ${problem}.`;
  if (first !== 'gems' || typeof second !== 'number') {
    return `The pack: ${field(path.map((item) => item.key))} ${problem}.`;
  }
  const name = gemName(path[1]?.value, second);
  return rest.length === 0 ? `${name} ${problem}.` : `${name}: ${field(rest)} ${problem}.`;
}

/** `film.directors[0].name`, as a reader of JSON would look for it. */
function field(keys: unknown[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${brief(key)}`))
    .join('')
    .replace(/^\./, '');
}

function gemName(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `Gem “${brief(id)}”` : `Gem number ${index + 1}`;
}

/** The types that JSON knows, in the words of whoever writes a pack. */
const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  Array: 'a list',
  Object: 'fields with their values',
};

/** What the value is or should be. Validations bring their own words; schemas name only types. */
function sayWhat(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== 'schema') return issue.message;
  if (issue.expected === 'never') return 'is not a field of the pack format';
  if (issue.received === 'undefined') return 'is missing';
  const expected = issue.expected ?? 'something else';
  return `must be ${TYPE_NAMES[expected] ?? expected}, not ${brief(issue.received)}`;
}

/** A stranger's words, made fit to be quoted in a sentence of ours. */
function brief(value: unknown): string {
  const words = String(value).replaceAll(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
