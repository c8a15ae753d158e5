// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import disneyPlus from './disney-plus.ts';
import { factsOf } from './disney-plus/label.ts';
import { openPage, readAll } from './reading/open-page.ts';

const PLAYER = join(
  import.meta.dirname,
  '../../shared/pages/streaming/disneyplus_player_cs_2026-01.html',
);

it.each([
  ['Paju Select for details on this title.', 'Paju', null, null],
  [
    'New Episode Badge Paju Hulu Original Series Select for details on this title.',
    'Paju',
    null,
    'series',
  ],
  [
    'Paju 2 Coming March 11 to Disney+ Rated 6 Released 2025. Comedy genre. Select for details on this title.',
    'Paju 2',
    2025,
    null,
  ],
  ['Paju Season 2 Episode 1 Graceland 59 minutes remaining', 'Paju', null, 'series'],
  ['Paju 1 hour 54 minutes remaining', 'Paju', null, null],
  ['ZDF Enterprises Paju - Sorum', 'Paju - Sorum', null, null],
  [
    'Open Season Rated 6 Released 2006. Comedy genre. Select for details on this title.',
    'Open Season',
    2006,
    null,
  ],
  ['1917 Rated 15 Released 2019. War genre. Select for details on this title.', '1917', 2019, null],
  [
    'Subtitles Available Badge Paju Rated 12+ Released 2009. Action and Adventure Select for details on this title.',
    'Paju',
    2009,
    null,
  ],
  ['Dubbing Available Badge Paju 2 Select for details on this title.', 'Paju 2', null, null],
  [
    'Disney+ Original Subtitles Available Badge Paju Rated 16+ Released 2022. Drama Select for details on this title.',
    'Paju',
    2022,
    null,
  ],
  ['New Season Paju Select for details on this title.', 'Paju', null, 'series'],
  ['New Episode Paju Select for details on this title.', 'Paju', null, 'series'],
  ['New Season Badge Paju Select for details on this title.', 'Paju', null, 'series'],
  ['Paju Hulu Generic Select for details on this title.', 'Paju', null, null],
  ['Paju Action and Adventure Select for details on this title.', 'Paju', null, null],
  ['Paju Kids and Family Select for details on this title.', 'Paju', null, null],
  ['New Movie Badge Paju Rated 12+', 'Paju', null, 'film'],
])('finds the title in the English label %j', (label, title, year, kind) => {
  expect(factsOf(label, [], 'en-US')).toEqual({ title, year, ids: {}, kind });
});

it.each([
  'LIVE Started 47 minutes ago Senior League Baseball Choose Feed Entry',
  'Upcoming 09/08 | 8:00pm Paju vs. Sorum',
  'New Badge LIVE Started 3 minutes ago Paju vs. Sorum',
])('takes no sport for a title: %j', (label) => {
  expect(factsOf(label, [], 'en')).toBeNull();
  expect(factsOf(label, ['Paju vs. Sorum', 'Senior League Baseball'], 'en')).toBeNull();
});

it('finds the title in a German label', () => {
  const label =
    'Nummer 1 Label: Neue Folge Paju Altersfreigabe: 12 Erscheinungsjahr: 2025 Genre: Drama. Für Details zu diesem Titel auswählen.';
  expect(factsOf(label, [], 'de')).toEqual({ title: 'Paju', year: 2025, ids: {}, kind: 'series' });
});

it('takes no brand for the title that a picture says', () => {
  const label = 'Hulu Original Series Paju blåbær';
  const facts = factsOf(label, ['Hulu Original Series', 'Paju'], 'da');
  expect(facts?.title).toBe('Paju');
});

describe('the picture of a rating', () => {
  const card = (label: string) =>
    `<a data-testid="set-item" href="/browse/entity-1"${label}><img alt="Paju"><div data-testid="set-item-rating"><img alt="12+"></div></a>`;
  const labelled =
    ' aria-label="Paju Rated 12+ Released 2009. Drama Select for details on this title."';

  it.each([
    ['beside that of the title', card(labelled), 2009],
    ['where the title’s has no words', card(labelled).replace('"Paju"', '""'), 2009],
    ['where the card has no label', card(''), null],
  ])('is not the title’s, %s', (_what, html, year) => {
    const found = readAll(disneyPlus, openPage(html, 'https://www.disneyplus.com/home'));
    expect(found).toMatchObject([{ mention: { title: 'Paju', year } }]);
  });

  it('names nothing by itself', () => {
    const html = card('').replace('"Paju"', '""');
    expect(readAll(disneyPlus, openPage(html, 'https://www.disneyplus.com/home'))).toEqual([]);
  });
});

describe('titles that the page does not confirm', () => {
  const STATE = {
    props: {
      pageProps: { stitchDocument: { mainContent: [{ _type: 'MediaDetails', title: 'Paju' }] } },
    },
  };
  const HEADED = `<script id="__NEXT_DATA__">${JSON.stringify(STATE)}</script><h1>Paju</h1>`;
  const PLAYED =
    '<title>Paju | Disney+</title><div class="title-bug-container"><p class="title-field">Paju</p></div>';

  it.each([
    ['/browse/entity-1', HEADED, 1],
    ['/browse/entity-1', HEADED.replace('<h1>Paju', '<h1>Sign up'), 0],
    ['/browse/entity-1', HEADED.replace('MediaDetails', 'Hero'), 0],
    ['/browse/entity-1', HEADED.replace('{', ''), 0],
    ['/home', HEADED, 0],
    ['/play/1', PLAYED, 1],
    ['/play/1', PLAYED.replace('<title>Paju', '<title>Sorum'), 0],
  ])('at %s of %s: %i read', (address, html, count) => {
    const { happyDOM } = globalThis.window as unknown as Window;
    happyDOM.setURL(`https://www.disneyplus.com${address}`);
    const page = new DOMParser().parseFromString(html, 'text/html');
    const found = [...page.querySelectorAll(disneyPlus.selector)].flatMap(
      (element) => disneyPlus.read(element) ?? [],
    );
    expect(found).toHaveLength(count);
  });
});

it('prefers silence to a sentence that it does not understand', () => {
  expect(factsOf('Paju blåbær 2009', [], 'da')).toBeNull();
  expect(factsOf('Paju blueberry 2009.', [], 'en')).toBeNull();
  expect(factsOf('Paju blåbær Sorum', ['Paju', 'Sorum'], 'da')).toBeNull();
});

it.skipIf(!existsSync(PLAYER))(
  'reads the saved player: the series that plays, nothing else',
  () => {
    const html = readFileSync(PLAYER, 'utf8').replaceAll(/<(?:link|iframe)\b[^>]*>/g, '');
    const page = new DOMParser().parseFromString(html, 'text/html');
    const found = [...page.querySelectorAll(disneyPlus.selector)].flatMap(
      (element) => disneyPlus.read(element) ?? [],
    );
    const titles = new Set(found.map(({ mention }) => `${mention.title} (${mention.kind})`));
    expect(titles).toEqual(new Set(['Vyšetřování leteckých neštěstí (series)']));
  },
);
