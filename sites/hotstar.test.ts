// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import hotstar from './hotstar.ts';

const SAVED_PAGE = join(
  import.meta.dirname,
  '../../shared/pages/streaming/hotstar_home_2023-10_trimmed.html',
);

it.skipIf(!existsSync(SAVED_PAGE))('reads every film on the saved page, and no badge', () => {
  const html = readFileSync(SAVED_PAGE, 'utf8').replaceAll(/<(?:link|iframe)\b[^>]*>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = [...page.querySelectorAll(hotstar.selector)].flatMap(
    (element) => hotstar.read(element) ?? [],
  );
  const films = found.filter(({ mention }) => mention.kind === 'film');
  const cards = page.querySelectorAll('[data-testid="tray-card-default"]');
  const ofFilms = [...cards].filter((card) => card.querySelector('a[href*="/in/movies/"]'));
  expect(films.map(({ element }) => element)).toEqual(ofFilms);
  expect(found).toHaveLength(32);

  const titles = found.map(({ mention }) => mention.title);
  expect(titles).toEqual(expect.arrayContaining(['Bang Bang', 'Bullett Raja', 'King of Kotha']));
  expect(titles).toEqual(
    expect.arrayContaining(['Mansion 24', 'Singham Returns', 'Sultan of Delhi']),
  );
  expect(titles.filter((title) => /New Release|S\d+ E\d+|ICC|Google/.test(title))).toEqual([]);
});
