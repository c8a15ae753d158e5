/**
 * Reads one gem from its Markdown file: the facts on top as YAML, the review below as two sections of
 * plain prose, `## Premise` and `## Verdict`. Node only; what is read here is checked by `parsePack`.
 */
import { parseDocument } from 'yaml';
import type { Film, Gem, Review } from '../film.ts';

/** What a pack says once for all its reviews. */
export type ReviewDefaults = Pick<Review, 'lang' | 'credit' | 'creditUrl'>;

/** A gem as its file gives it: assembled, but its values not yet checked. */
export interface GemFile {
  /** Place in the pack's own order; a file without one comes last. */
  order: number;
  /** The gem's name in the list of facts that the pack was made from; only tests read it. */
  catalogue: string | null;
  gem: Gem;
}

/** What film fields are when a file leaves them out; `namesakes` has none, since absence has a meaning. */
const FILM_DEFAULTS = {
  title: undefined,
  originalTitle: undefined,
  otherTitles: [],
  ambiguousTitles: [],
  year: undefined,
  acceptedYears: undefined,
  directors: [],
  cast: [],
  genres: [],
  runtimeMinutes: undefined,
  countries: [],
  ids: {},
  probableSlug: undefined,
  namesakes: undefined,
} satisfies Record<keyof Film, unknown>;

const REVIEW_FIELDS = ['lang', 'credit', 'creditUrl', 'fullReviewUrl'] as const;

/** Every field that the facts on top of a file may have. */
export const FRONT_MATTER_FIELDS: readonly string[] = [
  'order',
  'catalogue',
  ...Object.keys(FILM_DEFAULTS),
  ...REVIEW_FIELDS,
  'contentNotes',
  'leads',
];

const SECTIONS = ['Premise', 'Verdict'] as const;

type Fields = Record<string, unknown>;

/**
 * @param fileName `april-snow.md`; its stem is the gem's id.
 * @param defaults what the pack says of all its reviews.
 * @returns the gem, or what is wrong with the file, one sentence for each problem.
 */
export function readGemFile(
  fileName: string,
  content: string,
  defaults: ReviewDefaults,
): GemFile | { problems: string[] } {
  const parts = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(content.replace(/^\uFEFF/, ''));
  if (!parts)
    return { problems: [`${fileName}: the facts must stand on top between two lines of ---.`] };
  const facts = readYaml(fileName, parts[1] ?? '');
  const sections = readSections(fileName, parts[2] ?? '');
  const problems = [
    ...('problems' in facts ? facts.problems : unknownFields(fileName, facts.fields)),
  ];
  if ('problems' in sections) problems.push(...sections.problems);
  if (problems.length > 0 || 'problems' in facts || 'problems' in sections) return { problems };

  const { fields } = facts;
  const gem = withoutAbsent({
    id: fileName.replace(/\.md$/, ''),
    film: withoutAbsent({
      ...FILM_DEFAULTS,
      acceptedYears: [fields['year']],
      ...pick(fields, Object.keys(FILM_DEFAULTS)),
      directors: people(fields['directors']),
      cast: people(fields['cast']),
    }),
    review: withoutAbsent({ ...sections, ...defaults, ...pick(fields, REVIEW_FIELDS) }),
    contentNotes: fields['contentNotes'] ?? [],
    leads: leads(fields['leads']),
  });
  return {
    order: typeof fields['order'] === 'number' ? fields['order'] : Infinity,
    catalogue: typeof fields['catalogue'] === 'string' ? fields['catalogue'] : null,
    // Not proven yet: the caller gives the whole pack to parsePack, which names gem and field.
    gem: gem as unknown as Gem,
  };
}

/**
 * Reads YAML that must be a mapping.
 * @returns its fields, or a sentence for each mistake in it.
 */
export function readYaml(
  fileName: string,
  source: string,
): { fields: Fields } | { problems: string[] } {
  const document = parseDocument(source);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(
        (error) => `${fileName}: the YAML cannot be read: ${error.message.split('\n')[0]}`,
      ),
    };
  }
  const fields: unknown = document.toJS();
  return isFields(fields)
    ? { fields }
    : { problems: [`${fileName}: the YAML must be fields with their values, such as year: 2005.`] };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownFields(fileName: string, fields: Fields): string[] {
  return Object.keys(fields)
    .filter((name) => !FRONT_MATTER_FIELDS.includes(name))
    .map((name) => `${fileName}: “${name}” is not a field of a gem.`);
}

/** The sections as one line each: how the prose is wrapped in the file means nothing. */
function readSections(
  fileName: string,
  body: string,
): Pick<Review, 'premise' | 'verdict'> | { problems: string[] } {
  const [before, ...rest] = body.split(/^## +/m);
  const problems: string[] = [];
  if (before?.trim()) problems.push(`${fileName}: text stands before “## Premise”.`);
  const found = new Map<string, string>();
  for (const section of rest) {
    const [heading = '', ...lines] = section.split(/\r?\n/);
    const name = heading.trim();
    if (!SECTIONS.some((known) => known === name)) {
      problems.push(`${fileName}: “## ${name}” is neither “## Premise” nor “## Verdict”.`);
    } else if (found.has(name)) {
      problems.push(`${fileName}: “## ${name}” stands there twice.`);
    }
    found.set(name, lines.join(' ').trim().replaceAll(/\s+/g, ' '));
  }
  for (const name of SECTIONS) {
    if (!found.get(name)) problems.push(`${fileName}: “## ${name}” is missing or empty.`);
  }
  if (problems.length > 0) return { problems };
  return { premise: found.get('Premise') ?? '', verdict: found.get('Verdict') ?? '' };
}

/** People without other spellings need not say so. */
function people(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? [];
  return value.map((person: unknown) => (isFields(person) ? { variants: [], ...person } : person));
}

/** A lead's directors are people like the film's own. */
function leads(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? [];
  return value.map((lead: unknown) =>
    isFields(lead) && 'directors' in lead
      ? { ...lead, directors: people(lead['directors']) }
      : lead,
  );
}

/** The named fields that the file fills; one left blank counts as left out. */
function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== null),
  );
}

function withoutAbsent(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
