// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { frameOf, isAlike, isTitleOf, labelsOf } from './labels.ts';

const element = (html: string): Element => {
  const found = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!found) throw new Error('The test has no element.');
  return found;
};

it('gathers what an element is called, each name once and none that is empty', () => {
  const link = element(
    '<a aria-label="Paju" title=" "><img alt=""><img alt="Badge"><span>Paju\n</span></a>',
  );
  expect(labelsOf(link)).toEqual(['Paju', 'Badge']);
  expect(labelsOf(element('<img alt="Paju">'))).toEqual(['Paju']);
});

it('marks the frame of a picture, else the element itself', () => {
  const frame = element('<div><img alt="Paju"></div>');
  expect(frame.firstElementChild && frameOf(frame.firstElementChild)).toBe(frame);
  expect(frameOf(frame)).toBe(frame);
});

it.each([
  ['April Snow', 'april snow', true],
  ['WALL·E', 'Wall-E', true],
  ['외출', '외출', true],
  ['외출', '파주', false],
  ['Paju', 'Paju 2', false],
  ['!', '?', false],
])('%j and %j are alike: %s', (one, other, alike) => expect(isAlike(one, other)).toBe(alike));

it.each([
  ['April Snow', 'april-snow', true],
  ['"April Snow"', 'april-snow', true],
  ['April Snow', 'april-snow-2005', true],
  ['Café Noir', 'cafe-noir', true],
  ['The Devil’s Stairway', 'the-devils-stairway', true],
  ['Snow & Rain', 'snow-and-rain', true],
  ['Snow & Rain', 'snow-rain', true],
  ['2046', '2046', true],
  ['Play', 'april-snow', false],
  ['Snow', 'april-snow', false],
  ['April Snow 2', 'april-snow', false],
  ['외출', 'oechul', false],
  ['외출', '', false],
])('%j is the title in %j: %s', (label, slug, isTitle) =>
  expect(isTitleOf(label, slug)).toBe(isTitle),
);
