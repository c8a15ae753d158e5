import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostileValue } from './hostile.ts';

it('gives each list and object once, so that none comes to stand in itself', () => {
  const given = fc.sample(hostileValue, 2_000).filter((value) => value instanceof Object);
  expect(given.length).toBeGreaterThan(20);
  expect(new Set(given).size).toBe(given.length);
});
