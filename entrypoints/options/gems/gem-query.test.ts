import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GemQuery, isNarrowed, MARKED, readQuery, SORTS, writeQuery } from './gem-query.ts';

const NOTHING: GemQuery = {
  text: '',
  pack: null,
  decade: null,
  country: null,
  genre: null,
  marked: null,
  sort: 'pack',
};

describe('a query in an address', () => {
  it('finds there what it wrote', () => {
    const name = fc.option(fc.string({ minLength: 1 }));
    const query = fc.record<GemQuery>({
      text: fc.string(),
      pack: name,
      decade: fc.option(fc.integer({ min: 188, max: 209 }).map((tens) => tens * 10)),
      country: name,
      genre: name,
      marked: fc.option(fc.constantFrom(...MARKED)),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const address = writeQuery(asked).toString();
        expect(readQuery(new URLSearchParams(address))).toEqual(asked);
      }),
    );
  });

  it('asks for nothing where it makes no sense', () => {
    const address = 'decade=1995&marked=loved&sort=constructor&pack=';
    expect(readQuery(new URLSearchParams(address))).toEqual(NOTHING);
    expect(writeQuery(NOTHING).toString()).toBe('');
  });
});

it('narrows by anything but the order', () => {
  expect(isNarrowed({ ...NOTHING, sort: 'year', text: ' ' })).toBe(false);
  for (const address of [
    'q=a',
    'pack=p',
    'decade=1990',
    'country=KR',
    'genre=Drama',
    'marked=seen',
  ]) {
    expect(isNarrowed(readQuery(new URLSearchParams(address))), address).toBe(true);
  }
});
