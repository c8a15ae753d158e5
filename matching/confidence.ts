/** How sure a shared title makes a match, together with what else agrees. */
import type { Confidence, Evidence, Film, Mention, Namesake } from '../film.ts';
import { compareDirectors } from './directors.ts';
import { contenders } from './namesakes.ts';
import { looseKey, titleForm } from './title-key.ts';
import type { SharedTitle } from './titles.ts';
import { compareYear, type YearAgreement } from './years.ts';

/** Confidence as steps, so that it can be compared and lowered; 0 is no match. */
const STEPS: (Confidence | null)[] = [null, 'possible', 'likely', 'certain'];
const [POSSIBLE, LIKELY, CERTAIN] = [1, 2, 3];

export const stepOf = (confidence: Confidence): number => STEPS.indexOf(confidence);

/** What a mention and a film have in common besides a title. */
export interface Circumstances {
  mention: Mention;
  film: Film;
  /** The film's curated namesakes and whatever else is known to carry its title. */
  namesakes: Namesake[];
}

interface Agreement extends Circumstances {
  director: boolean;
  year: YearAgreement;
  /** The film's probable slug, where it is the mention's. */
  slug: string | null;
  /** The step that the mention's slug lets a title reach, alone or with a year. */
  slugBound: number;
}

interface Weighed {
  step: number;
  evidence: Evidence[];
}

export interface Weight {
  confidence: Confidence | null;
  evidence: Evidence[];
}

function agreement(around: Circumstances): Agreement {
  const { mention, film } = around;
  const slug = mention.ids.letterboxd;
  return {
    ...around,
    director: compareDirectors(mention.directors, film.directors) === 'agree',
    year: compareYear(mention, film),
    slug: slug !== undefined && slug === film.probableSlug ? slug : null,
    slugBound: slugBound(slug, film),
  };
}

/**
 * A page that gives another slug than the probable one means another film, or the slug is not the film's:
 * that is no veto, and a doubt. With the film's own year behind it the probable slug is one that tells it
 * from namesakes; with a number it was given to a further film of its name and, where it has one, its year.
 */
function slugBound(slug: string | undefined, film: Film): number {
  const { probableSlug: probable } = film;
  if (slug === undefined || probable === undefined || slug === probable) return CERTAIN;
  const year = slugYear(slug, film);
  if (year !== null && slug === `${probable}-${year}`) return CERTAIN;
  const isFurther = slug.startsWith(probable) && /^-\d{1,2}$/.test(slug.slice(probable.length));
  return isFurther ? POSSIBLE : LIKELY;
}

/** The year in a slug that Letterboxd gave to tell namesakes apart: 2006 of `sunflower-2006`. */
function slugYear(slug: string, film: Film): number | null {
  const year = Number(/-(\d{4})$/.exec(slug)?.[1] ?? Number.NaN);
  return film.acceptedYears.includes(year) ? year : null;
}

/** "A Single Spark" or "Cruel Winter Blues" are hardly two films; "Sunflower" and "Bad Movie" are. */
const LONG_WORDS = 3;
const LONG_LETTERS = 14;
/**
 * Where nobody looked for namesakes, title alone is right of 81 % of the Korean films and 86 % of
 * JustWatch's in MovieLens by the measures above, and of 261 in 267 (98 %) from 22 letters on.
 */
const LONG_LETTERS_UNCURATED = 22;

/**
 * Whether the title is long enough to be hardly anybody else's. A film without curated namesakes needs
 * more: without a year more letters, and with one that is one off as many, but no words for them ("Hide
 * and Seek" are three): of both packs in MovieLens 23 of 24 such are right, 7 of 10 of three short words.
 */
function isLong({ words, letters }: SharedTitle, { film, mention }: Agreement): boolean {
  if (film.namesakes !== undefined) return words >= LONG_WORDS || letters >= LONG_LETTERS;
  return letters >= (mention.year === null ? LONG_LETTERS_UNCURATED : LONG_LETTERS);
}

/**
 * The title is hardly anybody else's: long, or with the probable slug, which tells which film of that
 * title is meant, or with a second title that is the film's too; and nobody else is known to carry it, as
 * a film with another slug may.
 */
function isDistinctive(title: SharedTitle, known: Agreement): boolean {
  if (title.ambiguous || title.bySound || known.slugBound < CERTAIN) return false;
  if (known.namesakes.some((namesake) => looseKey(namesake.title) === title.key)) return false;
  return isLong(title, known) || known.slug !== null || title.second;
}

/**
 * Title and a year of the film's. Certain only where somebody looked for namesakes and none that the
 * mention could be is of that year; a coin's toss where one of that year is written just alike.
 */
function withYear(title: SharedTitle, year: number, known: Circumstances): number {
  const { mention, film, namesakes } = known;
  const rivals = contenders(namesakes, mention, year);
  const twin = rivals.some((rival) => rival.year === year && titleForm(rival.title) === title.form);
  if (twin) return POSSIBLE;
  return film.namesakes !== undefined && rivals.length === 0 ? CERTAIN : LIKELY;
}

/**
 * How far a title is lowered that the mention writes a little differently: another article, other
 * joins, other numbers. With the film's year one of several words is lowered to likely at most: of the
 * pairs of MovieLens films of one year that differ by so little 38 have one word ("The Holiday" and
 * "Holiday", "Blackout" and "Black Out") and five have two, while of the Korean films and JustWatch's
 * all seven of several words that MovieLens has with another article are the same film.
 */
function lowered(title: SharedTitle, step: number, { year }: Agreement): number {
  const doubts = Number(!title.sameArticle) + Number(!title.sameSpelling);
  if (doubts === 0) return step;
  const floor = year === 'exact' && title.words > 1 ? Math.min(step, LIKELY) : 0;
  return Math.max(step - doubts, floor);
}

/** The step of a title before its spelling is looked at. */
function baseStep(title: SharedTitle, known: Agreement): number {
  return known.director ? CERTAIN : Math.min(known.slugBound, stepWithoutDirector(title, known));
}

function stepWithoutDirector(title: SharedTitle, known: Agreement): number {
  const { mention, film, year, slug } = known;
  // Of 1,493 Korean films no two share original title and year, though half of these titles have four
  // syllables or fewer; what else a film is called is more often another's.
  if (title.ambiguous && !title.original) return POSSIBLE;
  if (title.ambiguous || title.bySound) {
    if (mention.year === null || year !== 'exact') return POSSIBLE;
    return Math.min(LIKELY, withYear(title, mention.year, known));
  }
  if (mention.year !== null) {
    if (year === 'exact') return withYear(title, mention.year, known);
    // The day a service opened a film is a weaker witness than the film's release.
    if (year === 'service') return Math.min(LIKELY, withYear(title, mention.year, known));
  }
  const bySlug = slug === null || year !== 'unknown' ? null : slugYear(slug, film);
  if (bySlug !== null) return Math.min(LIKELY, withYear(title, bySlug, known));
  return isDistinctive(title, known) ? LIKELY : POSSIBLE;
}

const YEAR_EVIDENCE: Partial<Record<YearAgreement, Evidence>> = {
  exact: 'year',
  near: 'year-near',
  service: 'service-year',
};

function evidenceOf(title: SharedTitle, known: Agreement): Evidence[] {
  const evidence: Evidence[] = [
    title.bySound ? 'title-by-sound' : title.main ? 'title' : 'other-title',
  ];
  if (title.second) evidence.push('second-title');
  if (title.ambiguous) evidence.push('ambiguous-title');
  if (!title.sameArticle) evidence.push('article-differs');
  if (!title.sameSpelling) evidence.push('spelling-differs');
  if (isLong(title, known) && isDistinctive(title, known)) evidence.push('distinctive-title');
  if (known.director) evidence.push('director');
  const year = YEAR_EVIDENCE[known.year];
  if (year) evidence.push(year);
  if (known.slug !== null) evidence.push('probable-slug');
  return evidence;
}

const DOUBTS = new Set<Evidence>(['ambiguous-title', 'article-differs', 'spelling-differs']);

/** An order of weighed titles that does not depend on where they stood: what says most first. */
function saysMore(a: Weighed, b: Weighed): number {
  const doubts = ({ evidence }: Weighed) => evidence.filter((each) => DOUBTS.has(each)).length;
  return (
    b.step - a.step ||
    doubts(a) - doubts(b) ||
    Number(b.evidence[0] === 'title') - Number(a.evidence[0] === 'title') ||
    b.evidence.length - a.evidence.length
  );
}

/**
 * Weighs every shared title and keeps the one that says most; the film's main title where equal.
 * @returns confidence null where no title is shared, or nothing is left of it.
 */
export function weigh(titles: SharedTitle[], around: Circumstances): Weight {
  const known = agreement(around);
  const [best] = titles
    .map((title) => ({
      step: lowered(title, baseStep(title, known), known),
      evidence: evidenceOf(title, known),
    }))
    .toSorted(saysMore);
  return { confidence: STEPS[best?.step ?? 0] ?? null, evidence: best?.evidence ?? [] };
}
