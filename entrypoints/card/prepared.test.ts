// @vitest-environment happy-dom
/** What is drawn ahead of the opening (docs/decisions/0059-a-card-before-it-is-asked-for.md). */
import { describe, expect, it, vi } from 'vitest';
import { wordsFrom } from '../../components/words.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Card, Opening } from '../../spotter/card.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { match, opening, openRoots, press, setUp } from './card-at-hand.ts';

let root: ShadowRoot;
openRoots((made) => {
  root = made;
});

describe('a card that was prepared', () => {
  const pressed = () => root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed');

  /** @returns how often the card looked for a word while it opened: never where all is drawn. */
  function wordsOfOpening(
    between: (card: Card, asked: Opening) => void,
    asked: Opening,
    first = asked,
  ): number {
    const words = vi.fn(wordsFrom(en));
    const { card } = setUp(words);
    card.prepare(document.body, first);
    expect(root.querySelector('article')).toBeNull();
    between(card, asked);
    words.mockClear();
    card.open(document.body, asked);
    expect(root.querySelectorAll('article')).toHaveLength(asked.matches.length);
    return words.mock.calls.length;
  }

  it('has nothing left to draw when it opens', () => {
    expect(wordsOfOpening(() => {}, opening(match(), 'pointer'))).toBe(0);
  });

  it.each<[string, (card: Card, asked: Opening) => void]>([
    ['it was not asked for', (card) => card.forgo()],
    ['marks changed', (card) => card.update({ pack: 'made-up', gem: 'ferryman' }, { marks: {} })],
    ['a note changed', (card) => card.update({ pack: 'made-up', gem: 'ferryman' }, { note: 'x' })],
    ['the card was closed', (card) => card.close()],
    ['another one was', (card, asked) => card.prepare(document.head, asked)],
  ])('is drawn anew where %s', (_why, between) => {
    expect(wordsOfOpening(between, opening(match(), 'pointer'))).toBeGreaterThan(0);
  });

  it('is drawn anew where something else is to be shown', () => {
    const shown = match();
    const first = opening(shown, 'pointer');
    for (const asked of [
      opening(match('another'), 'pointer'),
      { ...first, matches: [shown, match('another')] },
      { ...first, settings: { ...DEFAULT_SETTINGS } },
      { ...first, says: { site: 'Letterboxd', seenBy: 3 } },
    ]) {
      expect(wordsOfOpening(() => {}, asked, first)).toBeGreaterThan(0);
    }
  });

  it('is taken down where the next one is prepared', () => {
    const { card } = setUp();
    const heard = vi.spyOn(window, 'addEventListener');
    const ended = vi.spyOn(window, 'removeEventListener');
    for (const source of [document.body, document.head]) {
      card.prepare(source, opening(match(), 'pointer'));
    }
    card.forgo();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(ended).toHaveBeenCalledTimes(2);
  });

  it('leaves the open one as it is, with its focus and its buttons', () => {
    const { card } = setUp();
    card.open(document.body, opening(match('open'), 'pointer'));
    card.prepare(document.head, opening(match('next'), 'pointer'));
    card.focus();
    expect(root.activeElement).toBe(root.querySelector('article'));
    press(root, '[data-mark=saved]');
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-busy')).toBe('true');
    card.update({ pack: 'made-up', gem: 'open' }, { marks: { saved: true } });
    expect(pressed()).toBe('true');
  });
});
