/**
 * Our reviews agree with Korean Screen's judgement, and they and the reasons of our leads are written in
 * our own words: no seven words in a row may stand in that article too. The article is not ours to keep, so where it is not at hand
 * beside the repository this test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileBundledPack } from './compile.ts';

const ARTICLE = resolve(
  import.meta.dirname,
  '../../shared/seed/26-hidden-gems-of-korean-cinema.txt',
);

const RUN = 7;

/** Every run of seven words; letter case, punctuation and accents make no difference. */
function runs(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}|['’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, end) => words.slice(end, end + RUN).join(' '));
}

test('runs see through case, punctuation and accents', () => {
  expect(runs('The Café’s lamp: it WENT out, twice (again)')).toEqual([
    'the cafes lamp it went out twice',
    'cafes lamp it went out twice again',
  ]);
  expect(runs('six words are not a run')).toEqual([]);
});

describe.skipIf(!existsSync(ARTICLE))('beside the article', () => {
  const article = existsSync(ARTICLE) ? new Set(runs(readFileSync(ARTICLE, 'utf8'))) : new Set();

  test('the article is read at all', () => {
    expect(article.size).toBeGreaterThan(1_000);
  });

  test.each(compileBundledPack().gems.map((gem) => [gem.id, gem] as const))(
    '%s is told in our own words',
    (_, { review, contentNotes, leads }) => {
      const reasons = leads.map((lead) => lead.reason);
      const { premise = '', verdict = '' } = review;
      const ours = [premise, verdict, contentNotes.join('. '), ...reasons];
      expect(ours.flatMap(runs).filter((run) => article.has(run))).toEqual([]);
    },
  );
});
