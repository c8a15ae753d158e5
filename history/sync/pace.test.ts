import { expect, test } from 'vitest';
import { isRoundDue, LONGEST_WAIT_MS, NO_ROUND_YET, SETTLE_MS, waitBeforeRound } from './pace.ts';

const NOW = 1_800_000_000_000;

test('writes stay far below 120 a minute and 1,800 an hour, however often something changes', () => {
  const memory = { ...NO_ROUND_YET };
  let now = NOW;
  const writes: number[] = [];
  while (now < NOW + 3_600_000) {
    now += waitBeforeRound(memory, now);
    writes.push(now);
    memory.wrote = now;
    memory.last = now;
  }
  expect(writes.length).toBeLessThan(1_800 / 2);
  expect(writes.filter((at) => at < NOW + 60_000).length).toBeLessThan(120 / 2);
});

test('refusals are waited out longer each time, and never longer than an hour', () => {
  const waits = [1, 2, 3, 30].map((refusals) =>
    waitBeforeRound({ ...NO_ROUND_YET, refusals, refusedAt: NOW }, NOW),
  );
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(waits.at(-1)).toBe(LONGEST_WAIT_MS);
});

test('a clock that was set back makes nobody wait for it', () => {
  const future = NOW + 365 * 24 * 3_600_000;
  expect(waitBeforeRound({ ...NO_ROUND_YET, wrote: future }, NOW)).toBeLessThanOrEqual(10_000);
  const refused = { ...NO_ROUND_YET, refusals: 1, refusedAt: future };
  expect(waitBeforeRound(refused, NOW)).toBeLessThanOrEqual(60_000);
  expect(isRoundDue({ ...NO_ROUND_YET, last: future, told: 5 }, 5, NOW)).toBe(true);
});

test('a context that starts makes a round where something is left to tell, failed, or was long ago', () => {
  const told = { ...NO_ROUND_YET, last: NOW - 1000, told: 5 };
  expect(isRoundDue(told, 5, NOW)).toBe(false);
  expect(isRoundDue(told, 6, NOW)).toBe(true);
  expect(isRoundDue({ ...told, problem: 'refused' }, 5, NOW)).toBe(true);
  expect(isRoundDue({ ...told, last: NOW - 7_200_000 }, 5, NOW)).toBe(true);
  expect(isRoundDue(NO_ROUND_YET, 0, NOW)).toBe(true);
  expect(waitBeforeRound(told, NOW)).toBe(SETTLE_MS);
});
