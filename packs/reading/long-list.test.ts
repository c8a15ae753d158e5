import { describe, expect, test, vi } from 'vitest';
import { HEADER, read, draft } from './made-lists.ts';

describe('a long list', { timeout: 60_000 }, () => {
  const ROWS = 10_000;
  const note = 'x'.repeat(100);
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `Lamp ${row},1990,"Note, ${row} ${note}"\r\n`,
  );
  const text = `${HEADER}\r\n${rows.join('')}`;

  test('is read whole, row by row, over many pieces', async () => {
    const { pack } = await draft(text);
    expect(pack.gems).toHaveLength(ROWS);
    const wrong = pack.gems.filter(
      ({ film, review }, row) =>
        film.title !== `Lamp ${row}` || review.verdict !== `Note, ${row} ${note}`,
    );
    expect(wrong).toEqual([]);
  });

  test('tells how far it is, and lets the page breathe', async () => {
    // A slow machine: whoever looks at the clock finds that much gone.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 40));
    const told: number[] = [];
    let turns = 0;
    let isReading = true;
    const count = () => {
      turns += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    await read(text, { progress: (done, of) => told.push(done / of) });
    isReading = false;
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(5);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort();
    await expect(read(text, { signal: controller.signal, progress })).rejects.toThrow('aborted');
  });
});
