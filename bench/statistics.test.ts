import { describe, expect, it } from 'vitest';
import { median, medianDifference, quantile } from './statistics.ts';

describe('statistics', () => {
  it('takes quantiles without sorting in place', () => {
    const sample = [3, 1, 2, 5, 4];
    expect(median(sample)).toBe(3);
    expect(quantile(sample, 1)).toBe(5);
    expect(sample).toEqual([3, 1, 2, 5, 4]);
  });

  it('gives a difference with an interval around it', () => {
    const control = Array.from({ length: 40 }, (_, index) => 10 + (index % 5) / 10);
    const treated = control.map((value) => value + 2);
    const { median: difference, low, high } = medianDifference(treated, control);
    expect(difference).toBeCloseTo(2);
    expect(low).toBeGreaterThan(1.5);
    expect(high).toBeLessThan(2.5);
  });

  it('gives an interval over zero where there is no difference', () => {
    const sample = Array.from({ length: 40 }, (_, index) => index % 7);
    const { low, high } = medianDifference(sample, sample);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
  });
});
