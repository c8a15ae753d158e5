/** Between a gem as it is kept and as it stands in a form. Pure. */
import type { GemText } from '../../components/GemForm.tsx';
import type { Film, Gem, Mention } from '../../film.ts';
import { MAX_NAMES_A_MENTION, MAX_TITLE_LENGTH } from '../../limits.ts';
import { cutAt, oneLine, paragraphs } from '../../packs/characters.ts';
import { freeId } from '../../library/installed/free-id.ts';
import { languageOf } from '../../packs/reading/film-row.ts';
import { slugOf } from '../../packs/reading/pack-id.ts';

/** A form with nothing in it. */
export const EMPTY_TEXT: GemText = {
  title: '',
  originalTitle: '',
  year: '',
  directors: '',
  premise: '',
  verdict: '',
};

/** What a page says of its film; a year of opening or streaming is not the film's. */
export function textOfMention({ title, year, yearKind, directors }: Mention): GemText {
  return {
    ...EMPTY_TEXT,
    title,
    year: year !== null && yearKind === 'release' ? String(year) : '',
    directors: directors.join(', '),
  };
}

export function textOfGem({ film, review }: Gem): GemText {
  return {
    title: film.title,
    originalTitle: film.originalTitle?.text ?? '',
    year: String(film.year),
    directors: film.directors.map(({ name }) => name).join(', '),
    premise: review.premise ?? '',
    verdict: review.verdict ?? '',
  };
}

/** What a gem is made of beside what stands in the form. */
export interface GemSource {
  /** The gem as it was before; absent for a new one. */
  before?: Gem;
  /** What a page says of the film, for a new one. */
  mention?: Mention;
  /** Ids of the user's other gems. */
  taken: ReadonlySet<string>;
  /** BCP 47 language of what the user writes. */
  language: string;
  /** The user's name, as the pack has it. */
  author: string;
}

/** @param text with a title and a sensible year */
export function gemOfText(text: GemText, source: GemSource): Gem {
  const { before, mention, language, author } = source;
  const film = filmOf(text, source);
  const premise = paragraphs(text.premise);
  const verdict = paragraphs(text.verdict);
  const {
    premise: wasPremise = '',
    verdict: wasVerdict = '',
    ...review
  } = before?.review ?? { lang: language, credit: author };
  // What its letters told of the review as it was need not be so of this one.
  const wasTold = languageOf(`${wasPremise} ${wasVerdict}`) !== 'und';
  const lang = languageFrom(`${premise} ${verdict}`, wasTold ? language : review.lang);
  return {
    contentNotes: [],
    leads: [],
    ...before,
    id: before?.id ?? freeId(slugOf(`${film.title} ${film.year}`), source.taken),
    film: mention && !before ? withMention(film, mention) : film,
    review: { ...review, lang, ...(premise ? { premise } : {}), ...(verdict ? { verdict } : {}) },
  };
}

function filmOf(text: GemText, { before, language }: GemSource): Film {
  const title = cutAt(oneLine(text.title), MAX_TITLE_LENGTH);
  const year = Number(text.year);
  const original = cutAt(oneLine(text.originalTitle), MAX_TITLE_LENGTH);
  const { originalTitle: was, ...known }: Omit<Film, 'title' | 'year' | 'directors'> =
    before?.film ?? {
      otherTitles: [],
      ambiguousTitles: [],
      acceptedYears: [],
      cast: [],
      genres: [],
      countries: [],
      ids: {},
    };
  const people = before?.film.directors ?? [];
  return {
    ...known,
    title,
    year,
    // Another year is a correction of the one that was shown.
    acceptedYears: [
      ...new Set([year, ...known.acceptedYears.filter((each) => each !== before?.film.year)]),
    ],
    directors: names(text.directors.split(/[,;，、]/)).map(
      (name) => people.find((person) => person.name === name) ?? { name, variants: [] },
    ),
    ...(original
      ? {
          originalTitle:
            was?.text === original
              ? was
              : { text: original, lang: languageFrom(original, language), romanised: [] },
        }
      : {}),
  };
}

function withMention(film: Film, { otherTitles, ids }: Mention): Film {
  return { ...film, otherTitles: names(otherTitles).filter((title) => title !== film.title), ids };
}

/** @returns each name once, as a pack may have it, whatever a page or the user wrote. */
function names(written: string[]): string[] {
  const all = written.map((name) => cutAt(oneLine(name), MAX_TITLE_LENGTH));
  return [...new Set(all.filter(Boolean))].slice(0, MAX_NAMES_A_MENTION);
}

/** A script of one language tells it; of the others the language of the rest is the best guess. */
function languageFrom(text: string, otherwise: string): string {
  const told = languageOf(text);
  return told === 'und' ? otherwise : told;
}
