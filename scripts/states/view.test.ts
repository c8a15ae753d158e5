import { describe, expect, it } from 'vitest';
import { LANGUAGES, queryOf, THEMES, viewOf, WIDTHS } from './view.ts';

describe('a view', () => {
  it('is found again in the address that it gave', () => {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          const view = { language, theme, width };
          expect(viewOf(queryOf(view))).toEqual(view);
        }
      }
    }
  });

  it('is the usual one where the address says nothing that is known', () => {
    const usual = { language: 'en', theme: 'light', width: 'card' };
    expect(viewOf('')).toEqual(usual);
    expect(viewOf('?language=xx&theme=sepia&width=')).toEqual(usual);
    expect(viewOf('?theme=dark')).toEqual({ ...usual, theme: 'dark' });
  });
});
