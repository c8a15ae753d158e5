// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS_LENGTH } from '../limits.ts';
import { addressOf, focusBack } from './link.ts';

const at = (selector: string) => document.querySelector(selector);

/** Brings the focus back to the film of this page, whence it went from its input. */
function focusBackIn(html: string): boolean {
  document.body.innerHTML = html;
  const film = at('.film');
  if (!film) throw new Error('There is no film.');
  return focusBack(film, at('input'));
}

it.each([
  ['as long as addresses get', MAX_ADDRESS_LENGTH, true],
  ['longer than that', MAX_ADDRESS_LENGTH + 1, false],
])('an address %s is told only where it can be kept', (_how, length, isTold) => {
  const address = 'https://films.test/'.padEnd(length, 'a');
  document.body.innerHTML = `<a href="${address}"><b class="film"></b></a>`;
  expect(addressOf(at('.film') as Element)).toBe(isTold ? address : null);
});

describe('the focus goes back from the card', () => {
  it.each([
    ['the link that the film stands in', '<a class="to" href="/film/"><b class="film"></b></a>'],
    ['the link in it', '<div class="film"><a class="to" href="/film/"></a></div>'],
    ['the button that it stands in', '<button class="to"><b class="film"></b></button>'],
    ['the film itself', '<b class="film to" tabindex="0"></b>'],
  ])('to %s', (_what, html) => {
    expect(focusBackIn(`<input>${html}`)).toBe(true);
    expect(document.activeElement).toBe(at('.to'));
  });

  it('to where it came from, rather than to a part of the page where Tab does not stop', () => {
    expect(focusBackIn('<input><main tabindex="-1"><b class="film"></b></main>')).toBe(true);
    expect(document.activeElement).toBe(at('input'));
  });

  it('past a button that takes none', () => {
    expect(focusBackIn('<input><button disabled><b class="film"></b></button>')).toBe(true);
    expect(document.activeElement).toBe(at('input'));
  });

  it('nowhere, and says so, where it came from nothing', () => {
    expect(focusBackIn('<b class="film"></b>')).toBe(false);
  });
});
