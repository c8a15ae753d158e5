import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Film, FilmIds, Mention, Namesake } from '../film.ts';
import { stepOf } from './confidence.ts';
import { correctionOf } from './correction.ts';
import { judgeAll, type Candidate } from './judge-all.ts';
import { judgeFilm } from './judge.ts';
import { filmTitles, gemKeys } from './keys.ts';
import { madeFilms, makeFilm, makeGem, makeMention } from './made-films.ts';
import { sameFilm } from './same-film.ts';

/** The value without what is undefined in it. */
const present = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Few values, so that films and mentions often meet. */
const titles = fc.constantFrom(
  'Sunflower',
  'The Sunflower',
  '해바라기',
  'Bad Movie',
  'A Long Walk Home Again',
  'Long Walk Home Again',
);
const years = fc.constantFrom(2004, 2005, 2006, 2007, 2010);
const people = fc.constantFrom('Kang Seok-beom', 'Suk-bum Kang', 'Zhang Yang', 'Ounie Lecomte');
const slugs = fc.constantFrom('sunflower', 'sunflower-2006', 'bad-movie');

const idsAmong = (numbers: number[]): fc.Arbitrary<FilmIds> =>
  fc
    .record({
      imdb: maybe(fc.constantFrom(...numbers.map((number) => `tt000000${number}`))),
      tmdb: maybe(fc.constantFrom(...numbers)),
      letterboxd: maybe(fc.constantFrom(...numbers.map((number) => `film-${number}`))),
      letterboxdFilm: maybe(fc.constantFrom(...numbers)),
    })
    .map(present);

/** No namesake has an id of a film: a pack that says so contradicts itself. */
const filmIds = idsAmong([1, 2]);
const namesakeIds = idsAmong([3, 4]);
const anyIds = fc.oneof(
  idsAmong([1, 2, 3, 4]),
  slugs.map((letterboxd) => ({ letterboxd })),
);

const namesake: fc.Arbitrary<Namesake> = fc
  .record({
    title: titles,
    year: maybe(years),
    ids: maybe(namesakeIds),
    directors: maybe(fc.array(people)),
  })
  .map(present);

const madeUpFilm: fc.Arbitrary<Film> = fc
  .record({
    title: titles,
    otherTitles: fc.array(titles, { maxLength: 2 }),
    ambiguousTitles: fc.array(titles, { maxLength: 1 }),
    accepted: fc.array(years, { minLength: 1, maxLength: 2 }),
    directors: fc.array(
      people.map((name) => ({ name, variants: [] })),
      { maxLength: 1 },
    ),
    ids: filmIds,
    slug: maybe(slugs),
    namesakes: maybe(fc.array(namesake, { maxLength: 2 })),
  })
  .map(({ accepted, slug, namesakes, ...facts }) =>
    makeFilm({
      ...facts,
      year: accepted[0] ?? 2006,
      acceptedYears: accepted,
      ...(slug !== undefined && facts.ids.letterboxd === undefined && { probableSlug: slug }),
      ...(namesakes !== undefined && { namesakes }),
    }),
  );
const film = fc.oneof(madeUpFilm, fc.constantFrom(...madeFilms));

const mention: fc.Arbitrary<Mention> = fc.record({
  title: fc.oneof(titles, fc.constantFrom(...madeFilms.flatMap(filmTitles))),
  otherTitles: fc.array(titles, { maxLength: 1 }),
  year: fc.option(fc.oneof(years, fc.constantFrom(1979, 1997, 2009))),
  yearKind: fc.constantFrom('release', 'service'),
  directors: fc.array(people, { maxLength: 2 }),
  ids: anyIds,
  kind: fc.constantFrom('film', 'series', null),
});

const runs = { numRuns: 500 };
const step = (said: Mention, of: Film) => {
  const judgement = judgeFilm(said, of);
  return judgement ? stepOf(judgement.confidence) : 0;
};

/** Changes what a mention says, knowing the film; null where there is nothing to change. */
type Change = (said: Mention, of: Film) => Mention | null;

describe('agreeing evidence never lowers the confidence', () => {
  it.each<[string, Change]>([
    [
      'an accepted year',
      // In the place of another it is no more evidence, but other: a namesake may have it, too.
      (said, of) => (said.year === null ? { ...said, year: of.year, yearKind: 'release' } : null),
    ],
    [
      'a director',
      (said, of) => ({
        ...said,
        directors: [...said.directors, ...of.directors.map(({ name }) => name)],
      }),
    ],
    [
      'a confirmed id',
      (said, of) =>
        of.ids.imdb === undefined ? null : { ...said, ids: { ...said.ids, imdb: of.ids.imdb } },
    ],
    [
      'the probable slug',
      (said, of) =>
        of.probableSlug === undefined || said.ids.letterboxd !== undefined
          ? null
          : { ...said, ids: { ...said.ids, letterboxd: of.probableSlug } },
    ],
    ['that it is a film', (said) => ({ ...said, kind: 'film' })],
  ])('%s', (_, add) => {
    fc.assert(
      fc.property(mention, film, (said, of) => {
        const more = add(said, of);
        fc.pre(more !== null);
        expect(step(more, of)).toBeGreaterThanOrEqual(step(said, of));
      }),
      runs,
    );
  });
});

describe('a veto is never overruled', () => {
  /** Everything that can agree without an id. */
  const agreeing = (said: Mention, of: Film): Mention => ({
    ...said,
    title: of.title,
    otherTitles: filmTitles(of),
    directors: of.directors.map(({ name }) => name),
    year: of.year,
    yearKind: 'release',
    kind: 'film',
  });

  it.each<[string, Change]>([
    [
      'another id, even beside one of the film',
      (said, of) =>
        of.ids.tmdb === undefined ? null : { ...said, ids: { ...of.ids, tmdb: of.ids.tmdb + 10 } },
    ],
    [
      'an id of a namesake, even beside one of the film',
      (said, of) => {
        const imdb = of.namesakes?.find((other) => other.ids?.imdb !== undefined)?.ids?.imdb;
        return imdb === undefined ? null : { ...said, ids: { ...of.ids, imdb } };
      },
    ],
    ['a year more than one off', (said) => ({ ...said, ids: {}, year: 1950 })],
    ['a series', (said) => ({ ...said, ids: {}, kind: 'series' })],
    [
      'other directors',
      (said, of) =>
        of.directors.length === 0 ? null : { ...said, ids: {}, directors: ['Agnès Varda'] },
    ],
  ])('%s', (_, veto) => {
    fc.assert(
      fc.property(mention, film, (said, of) => {
        const vetoed = veto(agreeing(said, of), of);
        fc.pre(vetoed !== null);
        expect(judgeFilm(vetoed, of)).toBeNull();
      }),
      runs,
    );
  });

  it('a correction', () => {
    fc.assert(
      fc.property(mention, film, anyIds, (said, of, confirmed) => {
        const correction = correctionOf(said, of, 'Letterboxd');
        expect(judgeFilm(said, of, [correction])).toBeNull();
        const more = agreeing({ ...said, ids: { ...said.ids, ...confirmed } }, of);
        fc.pre(said.ids.imdb !== undefined && more.ids.imdb === said.ids.imdb);
        expect(judgeFilm(more, of, [correction])).toBeNull();
      }),
      runs,
    );
  });
});

describe('judgeAll', () => {
  const candidates = fc.array(film, { maxLength: 6 }).map((films) =>
    films.map((each, at): Candidate => ({
      pack: { id: `pack ${at % 2}` },
      gem: makeGem(each, `${at}`),
    })),
  );

  it('does not depend on the order of candidates', () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(mention, shuffled, (said, [one, other]) => {
        expect(judgeAll(said, other)).toEqual(judgeAll(said, one));
      }),
      runs,
    );
  });

  it('does not depend on the order in which a mention names titles and people', () => {
    fc.assert(
      fc.property(mention, titles, candidates, (said, title, all) => {
        const more = { ...said, otherTitles: [...said.otherTitles, title] };
        const reversed = {
          ...more,
          otherTitles: more.otherTitles.toReversed(),
          directors: more.directors.toReversed(),
        };
        expect(judgeAll(reversed, all)).toEqual(judgeAll(more, all));
      }),
      runs,
    );
  });

  it('is never surer of a gem than where that gem stands alone', () => {
    fc.assert(
      fc.property(mention, candidates, (said, all) => {
        const verdict = judgeAll(said, all);
        fc.pre(verdict !== null);
        const alone = judgeFilm(said, verdict.candidate.gem.film);
        expect(alone && stepOf(alone.confidence)).toBeGreaterThanOrEqual(
          stepOf(verdict.judgement.confidence),
        );
      }),
      runs,
    );
    // Most mentions made up match nothing, so that many are needed.
  }, 20_000);

  it('gives the film itself for each of its confirmed ids', () => {
    const all = madeFilms.map((each): Candidate => ({ pack: { id: 'p' }, gem: makeGem(each) }));
    for (const { gem } of all) {
      const said = makeMention({ title: 'X', ids: gem.film.ids });
      expect(judgeAll(said, all)?.candidate.gem).toBe(gem);
    }
  });
});

describe('one film', () => {
  it('shares a key with itself in another pack: so its reviews find each other', () => {
    fc.assert(
      fc.property(film, film, (one, other) => {
        fc.pre(sameFilm(one, other));
        const keys = new Set(gemKeys(makeGem(one)));
        expect(gemKeys(makeGem(other)).some((key) => keys.has(key))).toBe(true);
      }),
      runs,
    );
  });
});
