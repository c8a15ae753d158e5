import { expect, it } from 'vitest';
import { siteReport } from './site-report.ts';

const FIGURES = {
  name: 'Netflix',
  id: 'netflix',
  version: '0.1.0',
  mentions: 0,
  gems: 0,
  expectsFilms: true,
  silences: 3,
};

it('tells the figures in a few lines, and nothing else', () => {
  expect(siteReport(FIGURES)).toBe(
    [
      'Underseen 0.1.0 on Netflix (netflix)',
      'Titles read on this page: 0',
      'Gems among them: 0',
      'Films expected on such a page: yes',
      'Pages that should have named films and did not, one after another: 3',
    ].join('\n'),
  );
});

it('claims no expectation where none is known', () => {
  const report = siteReport({ ...FIGURES, mentions: 40, gems: 2, expectsFilms: false });
  expect(report).toContain('Titles read on this page: 40');
  expect(report).toContain('Gems among them: 2');
  expect(report).toContain('Films expected on such a page: not known');
});
