import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

it('reads section, way and query', () => {
  const { section, path, query } = readAddress('#gems/my-pack/april-snow?decade=1990&q=a%3Fb');
  expect({ section, path, query: [...query] }).toEqual({
    section: 'gems',
    path: ['my-pack', 'april-snow'],
    query: [
      ['decade', '1990'],
      ['q', 'a?b'],
    ],
  });
});

it('reads whatever stands there', () => {
  expect(readAddress('')).toMatchObject({ section: '', path: [] });
  expect(readAddress('#gems?q=why?').query.get('q')).toBe('why?');
  expect(readAddress('#')).toMatchObject({ section: '', path: [] });
  expect(readAddress('#gems//%E0%A4%A/')).toMatchObject({ section: 'gems', path: ['%E0%A4%A'] });
});

it('finds what it wrote', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(text), fc.array(fc.tuple(text, text)), (section, path, query) => {
      const address = { section, path, query: new URLSearchParams(query) };
      const again = readAddress(writeAddress(address));
      expect({ ...again, query: [...again.query] }).toEqual({ section, path, query });
    }),
  );
});
