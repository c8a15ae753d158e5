// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { frameOf, hasPicture, labelsOf } from './labels.ts';

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

it('puts labels before the text of a card, and after the words of a link', () => {
  const card = element('<a aria-label="Paju"><img alt="">New</a>');
  expect(hasPicture(card)).toBe(true);
  expect(labelsOf(card)).toEqual(['Paju', 'New']);
  const link = element('<a title="Leave the page"><style>a {}</style>Paju<svg>x</svg></a>');
  expect(hasPicture(link)).toBe(false);
  expect(labelsOf(link)).toEqual(['Paju', 'Leave the page']);
});

it('marks the frame of a picture, else the element itself', () => {
  const frame = element('<div><img alt="Paju"></div>');
  expect(frame.firstElementChild && frameOf(frame.firstElementChild)).toBe(frame);
  expect(frameOf(frame)).toBe(frame);
});
