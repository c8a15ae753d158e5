import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

/** Anything that JSON has, with lists of every length around the bound. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.option(fc.jsonValue(), { nil: undefined }), { minLength: 45, maxLength: 60 }),
  fc.record({
    head: fc.jsonValue(),
    gone: fc.constant(undefined),
    many: fc.array(fc.record({ name: fc.string({ unit: 'binary' }), few: fc.array(fc.nat()) }), {
      minLength: 45,
      maxLength: 60,
    }),
    deep: fc.array(fc.record({ list: fc.array(fc.string(), { minLength: 49, maxLength: 53 }) })),
  }),
);

test.each([0, 2])('the pieces are what JSON.stringify gives, indented by %i', (indent) => {
  fc.assert(
    fc.property(value, (any) => {
      const text = [...jsonPieces(any, indent)].map((piece) => piece.text).join('');
      expect(text).toBe(JSON.stringify(any, null, indent));
    }),
  );
});

test('each item of a long list is told, and is no more than a piece', () => {
  const gems = Array.from({ length: 300 }, (_, n) => ({ id: n, text: 'x'.repeat(100) }));
  const pieces = [...jsonPieces({ title: 'T', gems })];
  expect(pieces.filter(({ isItem }) => isItem)).toHaveLength(300);
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThan(130);
});
