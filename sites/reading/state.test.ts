// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { inside, nextState } from './state.ts';

const page = (text: string): Document =>
  new DOMParser().parseFromString(`<script id="__NEXT_DATA__">${text}</script>`, 'text/html');

it('finds what stands deep inside', () => {
  expect(
    inside(nextState(page('{"props":{"films":[{"year":2005}]}}')), 'props', 'films', '0'),
  ).toEqual({ year: 2005 });
});

it('finds nothing where the way ends early, the state is broken or there is none', () => {
  expect(inside(nextState(page('{"props":"x"}')), 'props', 'films', 'year')).toBeUndefined();
  expect(inside(nextState(page('{"props":')), 'props')).toBeUndefined();
  expect(inside(nextState(new DOMParser().parseFromString('', 'text/html')), 'a')).toBeUndefined();
});
