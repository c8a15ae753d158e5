import { describe, expect, it } from 'vitest';
import type { Gem, Mention } from '../../film.ts';
import { parsePack } from '../../packs/format.ts';
import { EMPTY_TEXT, gemOfText, textOfGem, textOfMention } from './own-gem.ts';

const mention: Mention = {
  title: 'The Ferryman’s Receipt',
  otherTitles: ['나루터 영수증', 'The Ferryman’s Receipt'],
  year: 1987,
  yearKind: 'release',
  directors: ['Han Made-up', 'Bae Invented'],
  ids: { letterboxd: 'the-ferrymans-receipt', tmdb: 7 },
  kind: 'film',
};

const source = { taken: new Set<string>(), language: 'en', author: 'Somebody' };

const text = { ...textOfMention(mention), verdict: '  It counts.\r\n\r\nAnd how.  ' };

describe('a gem of one’s own', () => {
  it('is prefilled from the page, which keeps its ids and other titles', () => {
    const gem = gemOfText(text, { ...source, mention });
    expect(gem).toMatchObject({
      id: 'the-ferrymans-receipt-1987',
      film: {
        title: 'The Ferryman’s Receipt',
        otherTitles: ['나루터 영수증'],
        year: 1987,
        acceptedYears: [1987],
        directors: [
          { name: 'Han Made-up', variants: [] },
          { name: 'Bae Invented', variants: [] },
        ],
        ids: mention.ids,
      },
      review: { verdict: 'It counts.\nAnd how.', lang: 'en', credit: 'Somebody' },
    });
    expect(gem.review).not.toHaveProperty('premise');
  });

  it('is of the language that its letters tell, whatever that of the page is', () => {
    const korean = gemOfText({ ...text, verdict: '하루 저녁을 들일 만하다.' }, source);
    expect(korean.review.lang).toBe('ko');
    const rewritten = gemOfText(text, { ...source, before: korean });
    expect(rewritten.review.lang).toBe('en');
    const french: Gem = { ...rewritten, review: { ...rewritten.review, lang: 'fr' } };
    expect(gemOfText(text, { ...source, before: french }).review.lang).toBe('fr');
  });

  it('takes no year of a service for the film’s', () => {
    expect(textOfMention({ ...mention, yearKind: 'service' }).year).toBe('');
  });

  it('is a valid gem whatever is written', () => {
    const wild = {
      ...EMPTY_TEXT,
      title: `\u202E<script>\u0000${'x'.repeat(400)}`,
      originalTitle: '꽃\n비',
      year: '1999',
      directors: ',, A; A，B、\u2066C',
      premise: '\u0007\n',
      verdict: '__proto__',
    };
    const gem = gemOfText(wild, source);
    const pack = { format: 1, id: 'x', title: 'x', author: 'x', version: '1.0.0', language: 'en' };
    expect(parsePack({ ...pack, gems: [gem] })).toHaveProperty('pack');
    expect(gem.film.originalTitle).toEqual({ text: '꽃 비', lang: 'ko', romanised: [] });
    expect(gem.film.directors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it('is a gem that a pack may have, whatever a page says of its film', () => {
    const otherTitles = ['The\u0085Receipt', 'Naru\uD83C', '\u0007', '', mention.title, 'Naru'];
    const gem = gemOfText(text, { ...source, mention: { ...mention, otherTitles } });
    const pack = { format: 1, id: 'x', title: 'x', author: 'x', version: '1.0.0', language: 'en' };
    expect(parsePack({ ...pack, gems: [gem] })).toHaveProperty('pack');
    expect(gem.film.otherTitles).toEqual(['TheReceipt', 'Naru']);
  });

  it('gets an id of its own', () => {
    const taken = new Set(['the-ferrymans-receipt-1987', 'the-ferrymans-receipt-1987-2']);
    expect(gemOfText(text, { ...source, taken }).id).toBe('the-ferrymans-receipt-1987-3');
  });

  it('changes only what was changed', () => {
    const first = gemOfText(text, { ...source, mention });
    const before = {
      ...first,
      contentNotes: ['suicide'],
      film: {
        ...first.film,
        acceptedYears: [1987, 1988],
        directors: [{ name: 'Han Made-up', variants: ['Han Madeup'] }],
        originalTitle: { text: '나루터 영수증', lang: 'ko', romanised: ['Naruteo'] },
      },
    };
    expect(gemOfText(textOfGem(before), { ...source, before })).toEqual(before);
    const later = gemOfText(
      { ...textOfGem(before), year: '1986', originalTitle: '' },
      {
        ...source,
        before,
      },
    );
    expect(later.film.acceptedYears).toEqual([1986, 1988]);
    expect(later.film).not.toHaveProperty('originalTitle');
    expect(later.id).toBe(before.id);
  });
});
