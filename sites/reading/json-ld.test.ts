// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { jsonLd, namesIn } from './json-ld.ts';

const read = (...scripts: string[]) =>
  jsonLd(
    new DOMParser().parseFromString(
      scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join(''),
      'text/html',
    ),
  );

it('reads JSON that is wrapped in comments', () => {
  expect(read('\n/* <![CDATA[ */\n{"name":"a /* b */ c"}\n/* ]]> */\n')).toEqual([
    { name: 'a /* b */ c' },
  ]);
});

it('reads the items of an array one by one and leaves out what is no object or does not parse', () => {
  expect(read('[{"a":1},{"b":2},3]', 'null', '{"c":', '{"d":4}')).toEqual([
    { a: 1 },
    { b: 2 },
    { d: 4 },
  ]);
});

it('finds names in one person or several, in objects or plain text', () => {
  expect(namesIn([{ name: 'A' }, 'B', { sameAs: '/c/' }, null])).toEqual(['A', 'B']);
  expect(namesIn({ name: 'A' })).toEqual(['A']);
  expect(namesIn(undefined)).toEqual([]);
});
