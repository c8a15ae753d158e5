// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readOwnHeading, worksIn } from './works.ts';

const pageOf = (data: unknown, heading = 'Paju'): Document =>
  new DOMParser().parseFromString(
    `<script type="application/ld+json">${JSON.stringify(data)}</script><h1>${heading}</h1>`,
    'text/html',
  );

describe('works in JSON-LD', () => {
  it('are films and series, also in a graph and with several types', () => {
    const page = pageOf([
      { '@type': 'Organization', name: 'A service' },
      { '@graph': [{ '@type': ['Movie', 'Product'], name: 'Paju' }, 'text'] },
      { '@type': 'TVSeries', name: 'Sorum' },
      { '@type': 'Movie', name: { text: 'no name' } },
    ]);
    expect(worksIn(page).map(({ title, kind }) => [title, kind])).toEqual([
      ['Paju', 'film'],
      ['Sorum', 'series'],
    ]);
  });

  it('have the year of a service, whatever the date is called', () => {
    const years = ['datePublished', 'dateCreated'].map(
      (name) => worksIn(pageOf({ '@type': 'Movie', name: 'Paju', [name]: '2021-5-1' }))[0],
    );
    expect(years).toMatchObject([
      { year: 2021, yearKind: 'service' },
      { year: 2021, yearKind: 'service' },
    ]);
  });
});

describe('the heading of an own page', () => {
  const read = (page: Document, slug: string | null, kind: 'film' | 'series' | null = null) => {
    const heading = page.querySelector('h1');
    return heading && readOwnHeading(heading, slug, kind);
  };

  it('has the facts of the work that it names', () => {
    const found = read(pageOf({ '@type': 'Movie', name: 'Paju', director: 'Park Chan-ok' }), null);
    expect(found).toMatchObject({
      isSubject: true,
      mention: { title: 'Paju', kind: 'film', directors: ['Park Chan-ok'] },
    });
  });

  it('has nothing of another work, and counts if the address names it', () => {
    const page = pageOf({ '@type': 'Movie', name: 'Sorum', director: 'Yoon Jong-chan' });
    expect(read(page, null)).toBeNull();
    expect(read(page, 'paju', 'film')?.mention).toMatchObject({ title: 'Paju', directors: [] });
  });

  it('takes the kind from the address before the work', () => {
    const page = pageOf({ '@type': 'Movie', name: 'Paju' });
    expect(read(page, 'paju', 'series')?.mention.kind).toBe('series');
  });

  it('is none where neither knows it', () => {
    expect(read(pageOf(null, 'You may also like'), 'paju')).toBeNull();
  });
});
