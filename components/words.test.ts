import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { direction, list, plural, wordsFrom } from './words.ts';

const english = wordsFrom(en);
const korean = wordsFrom(ko, en);

/** The substitutions that a message has: `$1`, `$2`… */
function substitutions(message: string): string[] {
  return [...message.matchAll(/\$\d/g)].map(([each]) => each).toSorted();
}

describe('the messages', () => {
  it('are the same in each language, with the same substitutions', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    for (const [key, { message }] of Object.entries(en)) {
      const translated = ko[key as keyof typeof ko].message;
      expect(translated, key).not.toBe('');
      expect(substitutions(translated), key).toEqual(substitutions(message));
    }
  });

  it('tell the translator what they are for', () => {
    for (const [key, { description }] of Object.entries(en)) {
      expect(description.length, key).toBeGreaterThan(5);
    }
  });

  // Which particle follows depends on how the name ends: "을(를)" for both is how a form letter speaks.
  it('put no Korean particle after the name of a site or film', () => {
    for (const key of ['siteOn', 'siteNotAllowed', 'alreadyMine'] as const) {
      expect(ko[key].message).not.toMatch(/\$1\p{L}/u);
      expect(ko[key].message).not.toContain('(');
    }
  });

  it('fit into the stores', () => {
    for (const { extensionDescription } of [en, ko]) {
      expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('words', () => {
  it('puts substitutions in, as they are', () => {
    expect(english('announceGem', '$1 & <b>')).toBe(
      'Hidden gem: $1 & <b>. Press Tab to read its review.',
    );
  });

  it('falls back to the next language', () => {
    expect(wordsFrom({ save: { message: 'Merken' } }, en)('save')).toBe('Merken');
    expect(wordsFrom({ save: { message: 'Merken' } }, en)('saved')).toBe('Saved');
  });

  it('counts in the forms of its language', () => {
    expect(plural(english, 'gemCount', 1)).toBe('1 gem');
    expect(plural(english, 'gemCount', 1200)).toBe('1,200 gems');
    expect(plural(korean, 'gemCount', 1)).toBe('1편');
  });

  it('joins lists as its language does', () => {
    expect(list(english, ['A', 'B'])).toBe('A and B');
    expect(list(korean, ['A', 'B'])).toBe('A 및 B');
  });

  it('knows its direction', () => {
    expect(direction(korean)).toBe('ltr');
    expect(direction(wordsFrom({ direction: { message: 'rtl' } }, en))).toBe('rtl');
  });
});
