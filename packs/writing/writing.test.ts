import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import type { Gem, Pack } from '../../film.ts';
import { compileBundledPack } from '../compile.ts';
import { parsePack } from '../format.ts';
import { readSource } from '../reading/read-source.ts';
import { packAsLetterboxdCsv } from './letterboxd-csv.ts';
import { packAsJson } from './pack-json.ts';
import { wholePack } from './write-file.ts';

const today = new Date('2026-11-26T12:00:00Z');

async function readBack(content: Blob, name: string): Promise<Pack> {
  const reading = await readSource({ name, content }, { today });
  if (reading.kind !== 'draft') throw new Error(JSON.stringify(reading));
  expect(reading.draft.skipped).toEqual([]);
  return reading.draft.pack;
}

/** Text as people write it, and as nobody does: quotes, separators, formulas, other scripts. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ';', '|', '(1990)', '한국', 'é', '＝', '💡'),
      fc.string({ minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' ').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** Without some signs; white space is folded by the reader. */
const without = (signs: RegExp) =>
  words
    .map((text) => text.replaceAll(signs, '').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

/** Titles and names lose markup when they are read; a comma, an "and" or its like separates names. */
const title = without(/[<>&]|(?:\s*\(1990\))+$/g);
const name = without(/[<>&,;|，、/]/g).filter((text) => !/(?:^| )(?:and|und|et|y|e) /i.test(text));
const prose = fc
  .array(fc.oneof(words, fc.constantFrom('<b>bold</b>', '&amp;', '<script>x</script>', 'a < b')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((paragraphs) => paragraphs.join('\n'));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const gem = fc
  .record({
    title,
    year: fc.integer({ min: 1888, max: 2100 }),
    directors: fc.uniqueArray(name, { maxLength: 3 }),
    premise: optional(prose),
    verdict: optional(prose),
    imdb: optional(
      fc.integer({ min: 1, max: 99_999_999 }).map((id) => `tt${String(id).padStart(7, '0')}`),
    ),
    tmdb: optional(fc.integer({ min: 1, max: 9_999_999 })),
    letterboxd: optional(fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/)),
  })
  .map(({ title: filmTitle, year, directors, premise, verdict, imdb, tmdb, letterboxd }): Gem => ({
    id: 'film',
    film: {
      title: filmTitle,
      otherTitles: [],
      ambiguousTitles: [],
      year,
      acceptedYears: [year],
      directors: directors.map((each) => ({ name: each, variants: [] })),
      cast: [],
      genres: [],
      countries: [],
      ids: {
        ...(imdb !== undefined && { imdb }),
        ...(tmdb !== undefined && { tmdb }),
        ...(letterboxd !== undefined && { letterboxd }),
      },
    },
    review: {
      ...(premise !== undefined && { premise }),
      ...(verdict !== undefined && { verdict }),
      lang: 'en',
      credit: 'Ours',
    },
    contentNotes: [],
    leads: [],
  }));

const pack = fc
  .array(gem, { minLength: 1, maxLength: 4 })
  .map((gems): Pack => ({
    format: 1,
    id: 'lamps',
    title: 'Lamps',
    author: 'Somebody',
    version: '1.0.0',
    language: 'en',
    gems: gems
      // Films that the reader would rightly take for one.
      .filter(
        (each, index) =>
          gems.findIndex((other) => other.film.year === each.film.year) === index &&
          gems.every(
            (other) =>
              other === each ||
              Object.entries(each.film.ids).every(
                ([kind, id]) => other.film.ids[kind as 'imdb'] !== id,
              ),
          ),
      )
      .map((each, index) => ({ ...each, id: `film-${index}` })),
  }))
  .filter(({ gems }) => gems.length > 0);

describe('a pack file', { timeout: 60_000 }, () => {
  test('is read back the same', async () => {
    const bundled = compileBundledPack();
    expect(await readBack(await packAsJson(wholePack(bundled)), 'pack.json')).toEqual(bundled);
    await fc.assert(
      fc.asyncProperty(pack, async (value) => {
        expect(parsePack(structuredClone(value))).toEqual({ pack: value });
        expect(await readBack(await packAsJson(wholePack(value)), 'pack.json')).toEqual(value);
      }),
      { numRuns: 50 },
    );
  });
});

test('a pack file is the same whole and batch by batch, and with no gem', async () => {
  const { gems, ...info } = compileBundledPack();
  const texts = await Promise.all(
    [[gems], [[], gems.slice(0, 3), gems.slice(3)], []].map(async (batches) => {
      const file = await packAsJson({ info, count: gems.length, batches });
      return file.text();
    }),
  );
  const whole = `${JSON.stringify({ ...info, gems }, null, 2)}\n`;
  expect(texts).toEqual([whole, whole, `${JSON.stringify({ ...info, gems: [] }, null, 2)}\n`]);
});

describe('a table for Letterboxd', { timeout: 60_000 }, () => {
  test('is read back with the same films and the same words', async () => {
    const essence = ({ film, review }: Gem) => ({
      title: film.title,
      year: film.year,
      directors: film.directors,
      ids: film.ids,
      words: [review.premise, review.verdict].filter(Boolean).join('\n'),
    });
    await fc.assert(
      fc.asyncProperty(pack, async (value) => {
        const back = await readBack(await packAsLetterboxdCsv(wholePack(value)), 'lamps.csv');
        expect(back.gems.map(essence)).toEqual(value.gems.map(essence));
      }),
      { numRuns: 200 },
    );
  });

  test('has the columns that Letterboxd knows, and nothing that a spreadsheet runs', async () => {
    await fc.assert(
      fc.asyncProperty(pack, async (value) => {
        const csv = await (await packAsLetterboxdCsv(wholePack(value))).text();
        const { data, errors } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' });
        expect(errors).toEqual([]);
        expect(data[0]?.join()).toBe('tmdbID,imdbID,LetterboxdURI,Title,Year,Directors,Review');
        for (const cell of data.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('keeps commas, quotes and paragraphs in their cell', async () => {
    const [first] = compileBundledPack().gems;
    if (!first) throw new Error('The bundled pack has gems.');
    const { film, review } = first;
    const tricky: Gem = {
      ...first,
      film: {
        ...film,
        title: 'Lamp, "the"',
        directors: [],
        ids: { letterboxd: 'lamp' },
        year: 1990,
      },
      review: { ...review, premise: '-1 < 2', verdict: '=SUM(A1)' },
    };
    const csv = await packAsLetterboxdCsv(wholePack({ ...compileBundledPack(), gems: [tricky] }));
    expect((await csv.text()).split('\r\n')[1]).toBe(
      ',,https://letterboxd.com/film/lamp/,"Lamp, ""the""",1990,,"\'-1 < 2\n=SUM(A1)"',
    );
  });
});

describe.each([
  ['a pack file', packAsJson],
  ['a table for Letterboxd', packAsLetterboxdCsv],
])('%s of many gems', (_what, write) => {
  const bundled = compileBundledPack();
  const gems = Array.from({ length: 60 }, (_, time) =>
    bundled.gems.map((each) => ({ ...each, id: `${each.id}-${time}` })),
  ).flat();
  const many = wholePack({ ...bundled, gems });

  test('tells how far it is, from the start to the end', async () => {
    const told: [number, number][] = [];
    await write(many, { progress: (...now) => told.push(now) });
    const done = told.map(([each]) => each);
    expect(told[0]).toEqual([0, gems.length]);
    expect(told.at(-1)).toEqual([gems.length, gems.length]);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(5);
  });

  test('leaves others their turn meanwhile', async () => {
    // A clock by which every look at it is late.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 0);
    await write(many);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
  });

  test('ends early where that is wanted', async () => {
    const stop = new AbortController();
    const progress = (done: number) => {
      if (done > 0) stop.abort();
    };
    const writing = write(many, { signal: stop.signal, progress });
    await expect(writing).rejects.toHaveProperty('name', 'AbortError');
  });
});
