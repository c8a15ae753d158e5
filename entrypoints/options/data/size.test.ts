import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../../../components/words.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { sizeOf } from './size.ts';

describe('sizeOf', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_000, '1 kB'],
    [740_400, '740 kB'],
    [1_250_000, '1.3 MB'],
    [5_000_000_000, '5 GB'],
    [5_000_000_000_000, '5,000 GB'],
  ])('%i', (bytes, text) => {
    expect(sizeOf(wordsFrom(en), bytes)).toBe(text);
  });
});
