// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage } from './open-page.ts';
import { type TitleAddress, readTitleHeading, statedFacts } from './title-page.ts';

const facts = (data: unknown, ogTitle = '') =>
  statedFacts(
    new DOMParser().parseFromString(
      `<meta property="og:title" content="${ogTitle}">
       <script type="application/ld+json">${JSON.stringify(data)}</script>`,
      'text/html',
    ),
    'April Snow',
  );

it('reads director, kind and other title; a date may be that of the service', () => {
  expect(
    facts({
      '@type': 'Movie',
      name: 'April Snow',
      alternateName: '외출',
      datePublished: '2019-04-30',
      director: { name: 'Hur Jin-ho' },
    }),
  ).toEqual({
    otherTitles: ['외출'],
    directors: ['Hur Jin-ho'],
    kind: 'film',
    year: 2019,
    yearKind: 'service',
  });
});

it('knows the page by either name', () => {
  expect(facts({ '@type': 'Movie', name: 'Oechul', alternateName: 'April Snow' })).toMatchObject({
    otherTitles: ['Oechul'],
    kind: 'film',
  });
});

it.each(['TVSeries', 'TVMiniSeries', 'TVSeason', 'TVEpisode'])('tells a %s from a film', (type) => {
  expect(facts({ '@type': type, name: 'April Snow' }).kind).toBe('series');
});

it('leaves out what is about another title or is none', () => {
  expect(facts({ '@type': 'Movie', name: 'Paju', director: { name: 'Park Chan-ok' } })).toEqual({});
  expect(facts({ '@type': 'VideoGame', name: 'April Snow' })).toEqual({});
});

it.each(['April Snow (2005)', 'Watch April Snow (2005) - Free', 'APRIL SNOW (2005) | Sample'])(
  'takes the year in brackets behind the title for the film’s own: %s',
  (title) => expect(facts({}, title)).toEqual({ year: 2005, yearKind: 'release' }),
);

it.each([
  'Paju (2009)',
  'April Snow',
  'April Snow – since 2019',
  'The making of April Snow (2005)',
])('takes no year from %s', (title) => expect(facts({}, title)).toEqual({}));

describe('the heading of a title’s own page', () => {
  const SURE: TitleAddress = { slug: 'april-snow', kind: null, isSure: true };
  const UNSURE: TitleAddress = { slug: 'april-snow', kind: null };
  const NO_SLUG: TitleAddress = { slug: '', kind: null };

  const read = (html: string, address: TitleAddress | null, data: unknown = null) => {
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const page = openPage(`${script}${html}`, 'https://example.org/');
    const heading = page.querySelector('h1:last-of-type');
    return heading && readTitleHeading(heading, address);
  };

  it('is the subject of the page, and so are words that another language gives it', () => {
    expect(read('<h1>April Snow</h1>', SURE)).toMatchObject({
      isSubject: true,
      mention: { title: 'April Snow' },
    });
    expect(read('<h1>외출</h1>', SURE)).toMatchObject({
      isSubject: true,
      mention: { title: 'april snow' },
    });
  });

  it.each(['<h1><img alt="April Snow"></h1>', '<h1 aria-label="April Snow">Logo</h1>'])(
    'may be a picture or a label: %s',
    (html) => expect(read(html, UNSURE)?.mention.title).toBe('April Snow'),
  );

  it('is nothing on a page that is no title, or may be none and says otherwise', () => {
    expect(read('<h1>April Snow</h1>', null)).toBeNull();
    expect(read('<h1>외출</h1>', UNSURE)).toBeNull();
    expect(read('<h1>You may also like</h1>', NO_SLUG)).toBeNull();
    expect(read('<h1>April Snow</h1>', UNSURE)).not.toBeNull();
  });

  it('is the first of the page, where the address names whatever stands there', () => {
    expect(read('<h1>April Snow</h1><h1>Extras</h1>', SURE)).toBeNull();
  });

  it('takes the year of the address for the film’s own, whatever else is stated', () => {
    const data = { '@type': 'Movie', name: 'Possessed', datePublished: '2020-01-01' };
    const address = { ...SURE, slug: 'possessed-2009' };
    expect(read('<h1>Possessed</h1>', address, data)?.mention).toMatchObject({
      year: 2009,
      yearKind: 'release',
    });
  });

  it('counts where the address says nothing if a work in JSON-LD has the same title', () => {
    const data = { '@type': 'Movie', name: '외출', director: 'Hur Jin-ho' };
    expect(read('<h1>외출</h1>', NO_SLUG, data)).toMatchObject({
      isSubject: true,
      mention: { title: '외출', kind: 'film', directors: ['Hur Jin-ho'] },
    });
  });

  it('has nothing of another work, which a page that changed without a load may keep', () => {
    const data = { '@type': 'Movie', name: 'Paju', director: 'Park Chan-ok', dateCreated: '2009' };
    expect(read('<h1>April Snow</h1>', NO_SLUG, data)).toBeNull();
    expect(read('<h1>April Snow</h1>', UNSURE, data)?.mention).toMatchObject({
      title: 'April Snow',
      directors: [],
      year: null,
    });
  });

  it('takes the kind from the address before the work', () => {
    const data = { '@type': 'Movie', name: 'April Snow' };
    expect(read('<h1>April Snow</h1>', { ...UNSURE, kind: 'series' }, data)?.mention.kind).toBe(
      'series',
    );
    expect(read('<h1>April Snow</h1>', UNSURE, data)?.mention.kind).toBe('film');
  });
});
