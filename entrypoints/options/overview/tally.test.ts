import { describe, expect, it } from 'vitest';
import { entry, film } from '../../../components/states/made-up.ts';
import type { GemEntry } from '../../../messages.ts';
import { tallier } from './tally.ts';

function gem(id: string, year: number, countries: string[], seen = false): GemEntry {
  return entry({ id, film: { ...film, year, countries } }, seen ? { seen: true } : {});
}

describe('tallier', () => {
  it('counts decades without gaps, and countries by how many films they have', () => {
    const counting = tallier();
    counting.take([gem('a', 1979, ['KR']), gem('b', 2001, ['KR', 'JP'], true)]);
    counting.take([gem('c', 2009, ['JP']), gem('d', 2000, ['JP', 'KR'])]);
    counting.take([gem('e', 2003, [])]);
    expect(counting.tally()).toEqual({
      films: 5,
      seen: 1,
      decades: [
        { key: '1970', seen: 0, rest: 1 },
        { key: '1980', seen: 0, rest: 0 },
        { key: '1990', seen: 0, rest: 0 },
        { key: '2000', seen: 1, rest: 3 },
      ],
      countries: [
        { key: 'JP', seen: 1, rest: 2 },
        { key: 'KR', seen: 1, rest: 2 },
      ],
    });
  });

  it('counts nothing as nothing', () => {
    expect(tallier().tally()).toEqual({ films: 0, seen: 0, decades: [], countries: [] });
  });
});
