/** A handful of the rounds of `npm run torture`, with a quarter of what it writes. */
import { expect, it } from 'vitest';
import { torture } from '../scripts/torture.ts';

it('whatever is killed, the library opens whole and keeps what is precious', async () => {
  // Of this seed each kind of work, and each of worker, page and browser, is met.
  const rounds = await torture({ rounds: 5, seed: 35, share: 0.25 });
  expect(rounds.filter(({ broken }) => broken !== '')).toEqual([]);
  expect(rounds).toHaveLength(5);
});
