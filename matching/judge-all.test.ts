import { expect, it } from 'vitest';
import type { Film, Mention } from '../film.ts';
import { correctionOf } from './correction.ts';
import { judgeAll, type Candidate } from './judge-all.ts';
import { aprilSnow, makeFilm, makeGem, makeMention, sunflower } from './made-films.ts';
import { sameFilm } from './same-film.ts';

const candidate = (film: Film, pack = 'p'): Candidate => ({
  pack: { id: pack },
  gem: makeGem(film, `${film.title} ${film.year}`),
});
const verdict = (said: Partial<Mention> & Pick<Mention, 'title'>, candidates: Candidate[]) => {
  const found = judgeAll(makeMention(said), candidates);
  return found && [found.candidate.gem.film.year, found.judgement.confidence];
};

const deSica = makeFilm({ title: 'Sunflower', year: 1970, ids: { tmdb: 1863 } });
const zhang = makeFilm({ title: 'Sunflower', year: 2005, ids: { tmdb: 38019 } });

it('picks the film that fits best', () => {
  const all = [candidate(sunflower), candidate(deSica), candidate(aprilSnow)];
  expect(verdict({ title: 'Sunflower', year: 1970 }, all)).toEqual([1970, 'likely']);
  expect(verdict({ title: 'Sunflower', year: 2006 }, all)).toEqual([2006, 'certain']);
  expect(verdict({ title: 'Rose' }, all)).toBeNull();
});

it('is silent where two films fit equally well', () => {
  expect(verdict({ title: 'Sunflower' }, [candidate(sunflower), candidate(deSica)])).toBeNull();
  expect(verdict({ title: 'Sunflower' }, [candidate(sunflower)])).toEqual([2006, 'possible']);
});

it('takes the films of other gems for namesakes', () => {
  const uncurated = makeFilm({ title: 'Sunflower', year: 2006 });
  const all = [candidate(uncurated), candidate(zhang)];
  // One off 2006, but just the year of the other.
  expect(verdict({ title: 'Sunflower', year: 2005 }, all)).toEqual([2005, 'likely']);
  expect(verdict({ title: 'Sunflower', ids: { tmdb: 38019 } }, all)).toEqual([2005, 'certain']);

  const [long, longer] = [2001, 2009].map((year) =>
    makeFilm({ title: 'A Very Long Walk Home Over the Hills', year }),
  );
  if (!long || !longer) throw new Error('two films were made');
  expect(verdict({ title: long.title }, [candidate(long)])).toEqual([2001, 'likely']);
  expect(verdict({ title: long.title }, [candidate(long), candidate(longer)])).toBeNull();
});

it('takes no title for distinctive that another gem carries', () => {
  const title = 'A Long Walk Home Again';
  const uncurated = makeFilm({ title, year: 2001 });
  const curated = makeFilm({ title, year: 2009, namesakes: [{ title, year: 2001 }] });
  expect(verdict({ title }, [candidate(uncurated), candidate(curated)])).toBeNull();
});

it('knows a film that is ruled out for a namesake all the same', () => {
  const title = 'A Long Walk Home Again';
  const uncurated = makeFilm({ title, year: 2001 });
  const said = { title, year: 2002 };
  expect(verdict(said, [candidate(uncurated)])).toEqual([2001, 'likely']);
  const older = candidate(makeFilm({ title, year: 1970 }));
  expect(verdict(said, [candidate(uncurated), older])).toEqual([2001, 'possible']);
});

it('lends a film the namesakes that other gems list, but never the film itself', () => {
  const uncurated = makeFilm({ title: 'Sunflower', year: 2006, ids: { tmdb: 49283 } });
  const listing = makeFilm({
    title: 'Sunflower',
    year: 1970,
    ids: { tmdb: 1863 },
    namesakes: [
      { title: 'Sunflower', year: 2006, ids: { tmdb: 49283 } },
      { title: 'Sunflower', year: 2005, ids: { tmdb: 38019 } },
    ],
  });
  const said = { title: 'Sunflower', year: 2005 };
  expect(verdict(said, [candidate(uncurated)])).toEqual([2006, 'possible']);
  expect(verdict(said, [candidate(uncurated), candidate(listing)])).toBeNull();
  const own = { title: 'Sunflower', year: 2006 };
  expect(verdict(own, [candidate(uncurated), candidate(listing)])).toEqual([2006, 'likely']);
});

it('lends the namesakes of the same film in another pack', () => {
  const uncurated = makeFilm({ title: 'Sunflower', year: 2006, ids: { tmdb: 49283 } });
  const found = judgeAll(makeMention({ title: 'Sunflower', ids: { imdb: 'tt0065782' } }), [
    candidate(uncurated, 'a'),
    candidate(sunflower, 'b'),
  ]);
  expect(found).toBeNull();
});

it('takes no film for a namesake that the user or a director rules out', () => {
  const first = makeFilm({ title: 'Believer', year: 2018, ids: { tmdb: 1 } });
  const second = makeFilm({
    title: 'Faith',
    otherTitles: ['Believer'],
    year: 2018,
    ids: { tmdb: 2 },
  });
  const said = makeMention({ title: 'Believer', year: 2018 });
  const both = [candidate(first), candidate(second)];
  expect(judgeAll(said, both)).toBeNull();
  const corrected = judgeAll(said, both, [correctionOf(said, first, 'Letterboxd')]);
  expect(corrected?.candidate.gem.film).toBe(second);
  expect(corrected?.judgement.confidence).toBe('likely');

  const directed = { ...first, directors: [{ name: 'Lee Hae-young', variants: [] }] };
  expect(
    verdict({ ...said, directors: ['Simon Brand'] }, [candidate(directed), candidate(second)]),
  ).toEqual([2018, 'likely']);
});

it('tells twins of one year apart by their directors only', () => {
  const twins = ['Lee Hae-young', 'Simon Brand'].map((name, at) =>
    candidate({
      ...makeFilm({ title: 'Believer', year: 2018 }),
      directors: [{ name, variants: [] }],
      ids: { tmdb: at + 1 },
    }),
  );
  expect(verdict({ title: 'Believer', year: 2018 }, twins)).toBeNull();
  const found = judgeAll(
    makeMention({ title: 'Believer', year: 2018, directors: ['Lee Hae-yeong'] }),
    twins,
  );
  expect(found).toEqual({
    candidate: twins[0],
    judgement: { confidence: 'certain', evidence: ['title', 'director', 'year'] },
  });
});

it('goes by an id alone where more films than ever have one title, and stays quick', () => {
  const many = Array.from({ length: 5_000 }, (_, at) =>
    candidate(
      makeFilm({ title: 'Sunflower', year: 1_900 + (at % 120), ids: { tmdb: 900_000 + at } }),
    ),
  );
  expect(verdict({ title: 'Sunflower', year: 1950 }, many)).toBeNull();
  expect(verdict({ title: 'Sunflower', ids: { tmdb: 900_050 } }, many)).toEqual([1950, 'certain']);
  const alike = many.map(({ pack, gem }) => ({
    pack,
    gem: { ...gem, film: { ...gem.film, ids: { tmdb: 7 } } },
  }));
  expect(verdict({ title: 'Sunflower', ids: { tmdb: 7 } }, alike)).toBeNull();
});

it('takes one film in two packs for one film', () => {
  const elsewhere = makeFilm({
    title: 'April Snow',
    year: 2005,
    directors: [{ name: 'Heo Jin-ho', variants: [] }],
  });
  const all = [candidate(elsewhere, 'a'), candidate(aprilSnow, 'b')];
  const found = judgeAll(makeMention({ title: 'April Snow', year: 2005 }), all);
  // The pack that looked for namesakes is surer.
  expect(found?.candidate.pack.id).toBe('b');
  expect(found?.judgement.confidence).toBe('certain');
  const same = [candidate(aprilSnow, 'b'), candidate(aprilSnow, 'a'), candidate(aprilSnow, 'c')];
  expect(judgeAll(makeMention({ title: 'April Snow', year: 2005 }), same)?.candidate.pack.id).toBe(
    'a',
  );
});

it('takes films for different ones where their ids or their directors say so', () => {
  const film = makeFilm({ title: 'Believer', year: 2018 });
  const by = (name: string) => ({ ...film, directors: [{ name, variants: [] }] });
  expect(sameFilm(film, { ...film, acceptedYears: [2017, 2018] })).toBe(true);
  expect(sameFilm({ ...film, ids: { tmdb: 1 } }, { ...film, ids: { tmdb: 2 } })).toBe(false);
  expect(sameFilm({ ...film, ids: { tmdb: 1 } }, { ...film, year: 1990, ids: { tmdb: 1 } })).toBe(
    true,
  );
  expect(sameFilm(by('Lee Hae-young'), by('Lee Hae-yeong'))).toBe(true);
  expect(sameFilm(by('Lee Hae-young'), by('Simon Brand'))).toBe(false);
  expect(sameFilm(film, makeFilm({ title: 'Believer', year: 2017 }))).toBe(false);
  expect(sameFilm(film, makeFilm({ title: 'The Believer', year: 2018 }))).toBe(false);
});
