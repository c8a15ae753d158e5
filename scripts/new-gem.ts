/**
 * Starts a gem's file in the bundled pack: `npm run new-gem -- "<Title>" <year>`. Everything that a file
 * may say stands in it, switched off and explained; its author fills in what a source supports.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_YEAR, MIN_YEAR } from '../limits.ts';
import { BUNDLED_PACK_FOLDER } from '../packs/compile.ts';

const USAGE = 'Usage: npm run new-gem -- "<Title>" <year>';

/** @returns the exit code: 1 where the arguments make no gem, or its file is there already. */
export async function main(args: string[], folder = BUNDLED_PACK_FOLDER): Promise<number> {
  const [title = '', year = ''] = args;
  const problem = argumentProblem(args);
  if (problem !== null) {
    console.error(`${problem}\n${USAGE}`);
    return 1;
  }
  const path = join(folder, `${gemId(title)}.md`);
  if (existsSync(path)) {
    console.error(`${path} is there already; nothing was changed.`);
    return 1;
  }
  const order = readdirSync(folder).filter((name) => name.endsWith('.md')).length + 1;
  writeFileSync(path, template(title, Number(year), order), { flag: 'wx' });
  console.log(`${path} was made. Fill in what a source supports, write the review, run npm test.`);
  return 0;
}

function argumentProblem(args: string[]): string | null {
  const [title = '', year = ''] = args;
  if (args.length !== 2) return 'A title and a year are needed, the title in quotation marks.';
  if (gemId(title) === '') return 'The title must have Latin letters: give the English one.';
  const known = /^\d{4}$/.test(year) && Number(year) >= MIN_YEAR && Number(year) <= MAX_YEAR;
  return known ? null : `The year must be one from ${MIN_YEAR} to ${MAX_YEAR}.`;
}

/** The id that a title suggests: `The Devil's Stairway` → `the-devils-stairway`. */
export function gemId(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function template(title: string, year: number, order: number): string {
  return `---
# Take the # away from what you fill in; leave the rest as it is or delete it. Nothing is guessed:
# a field without a source stays out. The schema is packs/format.ts.
order: ${order}
# catalogue: its-name-in-your-list-of-facts
title: ${JSON.stringify(title)}
# originalTitle:
#   text: 제목
#   lang: ko
#   romanised: [Jemok]
# Each of these finds the film as well as its title does.
# otherTitles:
#   - Another Title
# Those of the other titles that are everyday words, or another work's too.
# ambiguousTitles: [Another Title]
year: ${year}
# Every year that a serious source gives: premiere, release.
acceptedYears: [${year}]
# directors:
#   - name: Given as Credited
#     variants: [Other Spelling, 이름]
# cast:
#   - name: Given as Credited
#     variants: [Other Spelling, 이름]
# genres: [Drama]
# runtimeMinutes: 100
# countries: [KR]
# Only ids that were seen together with this title and year.
# ids:
#   letterboxd: the-slug
#   letterboxdFilm: 1
#   imdb: tt0000001
#   tmdb: 1
# A Letterboxd slug that is likely, but was not seen with title and year.
# probableSlug: the-slug
# Other films and series of the same title; [] means that you looked and found none.
# namesakes:
#   - title: The Same Title
#     year: 1950
#     kind: film
#     directors: [Somebody Else]
#     ids: { imdb: tt0000002 }
# Where this review differs from what pack.yaml says of all of them.
# lang: en
# credit: Whose judgement it is
# creditUrl: https://example.org/list
# fullReviewUrl: https://example.org/review
# What a viewer may want to know beforehand, in words that other gems use.
# contentNotes: [suicide]
# Well-known films that point here, each with an id and with whatever else tells it for certain.
# leads:
#   - title: A Well-Known Film
#     otherTitles: [유명한 영화]
#     year: 2000
#     directors:
#       - name: Given as Credited
#         variants: [Other Spelling, 이름]
#     ids: { imdb: tt0000003 }
#     probableSlug: a-well-known-film
#     reason: One sentence that names the tie and says why who likes it should meet this one.
---

## Premise

## Verdict
`;
}
