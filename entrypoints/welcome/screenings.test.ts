import { expect, it } from 'vitest';
import { LATE_SHOWS, POSTERS } from './screenings.ts';

it('has each programme in order, and the late one late', () => {
  for (const programme of [POSTERS, LATE_SHOWS]) {
    const times = programme.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
  }
  expect(LATE_SHOWS.filter(({ time }) => time < '21:00')).toEqual([]);
});
