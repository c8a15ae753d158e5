/**
 * Medians and bootstrap confidence intervals: B. Efron, "Bootstrap Methods: Another Look at the
 * Jackknife", Annals of Statistics 7 (1979), the percentile interval.
 */

const RESAMPLES = 2_000;

export interface Difference {
  median: number;
  /** 95 % percentile interval of the difference of medians. */
  low: number;
  high: number;
}

/** @param share 0 to 1. @returns the sample's quantile by the nearest rank below. NaN for no sample. */
export function quantile(sample: number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

export function median(sample: number[]): number {
  return quantile(sample, 0.5);
}

/** @returns how much higher the median of `treated` is than that of `control`. */
export function medianDifference(
  treated: number[],
  control: number[],
  random: () => number = Math.random,
): Difference {
  const resample = (sample: number[]) =>
    sample.map(() => sample[Math.floor(random() * sample.length)] ?? Number.NaN);
  const differences = Array.from(
    { length: RESAMPLES },
    () => median(resample(treated)) - median(resample(control)),
  );
  return {
    median: median(treated) - median(control),
    low: quantile(differences, 0.025),
    high: quantile(differences, 0.975),
  };
}

/** @returns the median of a sample with its 95 % percentile interval. */
export function spread(
  sample: number[],
  share = 0.5,
  random: () => number = Math.random,
): Difference {
  const medians = Array.from({ length: RESAMPLES }, () =>
    quantile(
      sample.map(() => sample[Math.floor(random() * sample.length)] ?? Number.NaN),
      share,
    ),
  );
  return {
    median: quantile(sample, share),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
  };
}
