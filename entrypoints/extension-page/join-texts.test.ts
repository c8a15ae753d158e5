import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinTexts } from './join-texts.ts';
import { EMPTY_TEXT } from './own-gem.ts';

const base = { ...EMPTY_TEXT, title: 'The Pier', verdict: 'It stands.' };
const words = fc.constantFrom('', 'One', 'Two');
const texts = fc.record({
  title: words,
  originalTitle: words,
  year: words,
  directors: words,
  premise: words,
  verdict: words,
});

it('puts what was typed beside what was written elsewhere', () => {
  const text = { ...base, directors: 'Han Ara' };
  const now = { ...base, verdict: 'It stands still.' };
  expect(joinTexts({ text, base }, now, {})).toEqual({
    text: { ...base, directors: 'Han Ara', verdict: 'It stands still.' },
    against: {},
  });
});

it('tells of what both wrote, until that was shown', () => {
  const text = { ...base, verdict: 'It falls.' };
  const now = { ...base, verdict: 'It stands still.' };
  const shown = { verdict: 'It stands still.' };
  expect(joinTexts({ text, base }, now, {}).against).toEqual(shown);
  expect(joinTexts({ text, base }, now, shown)).toEqual({ text, against: {} });
  const newer = { ...base, verdict: 'It stands to this day.' };
  expect(joinTexts({ text, base }, newer, shown).against).toEqual({ verdict: newer.verdict });
});

it('loses nothing that anybody wrote, and keeps what was typed', () => {
  fc.assert(
    fc.property(texts, texts, texts, (text, opened, now) => {
      const joined = joinTexts({ text, base: opened }, now, {});
      for (const field of Object.keys(now) as (keyof typeof now)[]) {
        const wasTyped = text[field] !== opened[field];
        const wasWritten = now[field] !== opened[field];
        expect(joined.text[field]).toBe(wasTyped ? text[field] : now[field]);
        const isLost = wasWritten && joined.text[field] !== now[field];
        expect(joined.against[field]).toBe(isLost ? now[field] : undefined);
      }
    }),
  );
});
