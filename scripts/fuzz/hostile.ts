/** Values that break things, and ways to break what is whole. */
import fc from 'fast-check';

const WORDS = [
  '',
  ' ',
  '0',
  '-1',
  '1990',
  '1990.0',
  '1e9',
  'The Lamp',
  'The Lamp (1990)',
  'The Lamp (Han Ara, 1990) – dir. x',
  '1990 - The Lamp',
  '등불',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<<b>script>',
  '<!-- -->',
  '&lt;b&gt;&#0;&#x202e;',
  '\u202Etxt',
  '\u0000',
  '\uD83D',
  '\u2028',
  'a\nb',
  '=1+1',
  "'=1",
  '"',
  '""',
  ',',
  ';',
  '\t',
  'https://boxd.it/aB1',
  'https://letterboxd.com/film/the-lamp/',
  'javascript:alert(1)',
  'tt0000007',
  '2020-01-01',
  'x'.repeat(301),
  'x '.repeat(1_001),
];

/** Text of any kind, hostile ones often. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) },
);

/** What JSON can hold; each a value of its own, for the same list put in twice could be put into itself. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc
    .constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, [], {}, [[]], { __proto__: null })
    .map((value) => structuredClone(value)),
  fc.integer(),
);

/** @returns a copy with some of its values or fields, wherever they are, replaced, taken away or added. */
export function broken(whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    way: fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
    value: hostileValue,
    how: fc.constantFrom('replace', 'remove', 'add'),
    name: hostileText,
  });
  return fc.tuple(whole, fc.array(change, { maxLength: 3 })).map(([value, changes]) => {
    const copy = structuredClone(value);
    for (const each of changes) breakAt(copy, each);
    return copy;
  });
}

interface Change {
  way: number[];
  value: unknown;
  how: 'replace' | 'remove' | 'add';
  name: string;
}

function breakAt(whole: unknown, { way, value, how, name }: Change): void {
  let place = whole;
  for (const [depth, step] of way.entries()) {
    if (typeof place !== 'object' || place === null) return;
    const keys = Object.keys(place);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next: unknown = Reflect.get(place, key);
    if (depth < way.length - 1 && typeof next === 'object' && next !== null) place = next;
    else
      return changeField(place, how === 'add' ? name : key, how === 'remove' ? undefined : value);
  }
}

/** As JSON.parse does it: a field of any name is the object's own. */
function changeField(place: object, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(place, key);
  else if (!Array.isArray(place) || /^\d+$/.test(key)) {
    Object.defineProperty(place, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

/** Cuts out of and puts into a text, at places told in thousandths of its length. */
export function tornText(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cut = fc.record({
    place: fc.integer({ min: 1, max: 1_000 }),
    length: fc.nat({ max: 30 }),
    put: hostileText,
  });
  return fc.tuple(whole, fc.array(cut, { maxLength: 2 })).map(([text, cuts]) => {
    let torn = text;
    for (const { place, length, put } of cuts) {
      const start = Math.floor((place / 1_000) * torn.length);
      torn = torn.slice(0, start) + put + torn.slice(start + length);
    }
    return torn;
  });
}

/** The bytes of a text, in one of the encodings that are read. */
export const encoding = fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'latin-1');

export function encoded(text: string, as: string): Uint8Array<ArrayBuffer> {
  if (as === 'utf-8') return new TextEncoder().encode(text);
  if (as === 'utf-8-mark') return new TextEncoder().encode(`\uFEFF${text}`);
  if (as === 'latin-1') return Uint8Array.from(Buffer.from(text, 'latin1'));
  const bytes = Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return as === 'utf-16le' ? bytes : Uint8Array.from(Buffer.from(bytes).swap16());
}
