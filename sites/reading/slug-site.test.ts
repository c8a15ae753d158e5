// @vitest-environment happy-dom
import type { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type TitleAt, readSlugHeading, readSlugLink } from './slug-site.ts';

const titleAt: TitleAt = (place) => {
  const [, folder, slug] = /^example\.org\/(film|any)\/([^/]+)$/.exec(place) ?? [];
  return slug ? { slug, kind: null, ...(folder === 'any' ? { isUnsure: true } : {}) } : null;
};

function parse(html: string, address = 'https://example.org/'): Document {
  (globalThis.window as unknown as Window).happyDOM.setURL(address);
  return new DOMParser().parseFromString(html, 'text/html');
}

describe('a link', () => {
  const read = (link: string) => {
    const element = parse(link).querySelector('a');
    return element && readSlugLink(element, titleAt)?.mention;
  };

  it.each([
    ['its text', '<a href="/film/april-snow">April Snow</a>'],
    ['a label', '<a href="/film/april-snow" aria-label="April Snow"><img></a>'],
    ['a tooltip', '<a href="/film/april-snow" title="April Snow">See more</a>'],
    ['its picture', '<a href="/film/april-snow"><span>New</span><img alt="April Snow"></a>'],
    ['the second picture', '<a href="/film/april-snow"><img alt="New"><img alt="April Snow"></a>'],
    ['a full address', '<a href="https://www.example.org/film/april-snow?a#b">April Snow</a>'],
  ])('is named by %s', (_, link) => expect(read(link)?.title).toBe('April Snow'));

  it('with a picture of no words is named by its address', () => {
    expect(read('<a href="/film/april-snow"><img></a>')?.title).toBe('april snow');
  });

  it.each([
    ['words about a film', '<a href="/film/april-snow">this masterpiece</a>'],
    ['no words', '<a href="/film/april-snow"></a>'],
    ['a figure that may be a year', '<a href="/film/april-snow-2010"><img></a>'],
    ['another site', '<a href="https://example.com/film/april-snow">April Snow</a>'],
    ['another place', '<a href="/film/april-snow/cast">April Snow</a>'],
    ['no address', '<a>April Snow</a>'],
    ['no valid address', '<a href="https://">April Snow</a>'],
  ])('with %s is no mention', (_, link) => expect(read(link)).toBeUndefined());

  it('with an empty address does not lead to the page that it stands on', () => {
    const link = parse('<a href="">April Snow</a>', 'https://example.org/film/april-snow');
    const element = link.querySelector('a');
    expect(element && readSlugLink(element, titleAt)).toBeNull();
  });

  it('names another film once its card is used again', () => {
    const link = parse('<a href="/film/april-snow"><img alt="April Snow"></a>').querySelector('a');
    link?.setAttribute('href', '/film/paju');
    expect(link && readSlugLink(link, titleAt)?.mention.title).toBe('paju');
    link?.querySelector('img')?.setAttribute('alt', 'Paju');
    expect(link && readSlugLink(link, titleAt)?.mention.title).toBe('Paju');
  });
});

describe('the heading of a title’s own page', () => {
  const read = (html: string, address = 'https://example.org/film/april-snow') => {
    const heading = parse(html, address).querySelector('h1');
    return heading && readSlugHeading(heading, titleAt);
  };

  it('is the subject of the page, and so are words that another language gives it', () => {
    expect(read('<h1>April Snow</h1>')).toMatchObject({
      isSubject: true,
      mention: { title: 'April Snow' },
    });
    expect(read('<h1>외출</h1>')).toMatchObject({
      isSubject: true,
      mention: { title: 'april snow' },
    });
  });

  it('may be a picture', () => {
    expect(read('<h1><img alt="April Snow"></h1>')?.mention.title).toBe('April Snow');
  });

  it('is nothing on a page that is no title, or may be none and says otherwise', () => {
    expect(read('<h1>April Snow</h1>', 'https://example.org/lists/april-snow')).toBeNull();
    expect(read('<h1>외출</h1>', 'https://example.org/any/april-snow')).toBeNull();
    expect(read('<h1>April Snow</h1>', 'https://example.org/any/april-snow')).not.toBeNull();
  });

  it('takes the year of the address for the film’s own, whatever else is stated', () => {
    const data = '{"@type":"Movie","name":"Possessed","datePublished":"2020-01-01"}';
    const html = `<h1>Possessed</h1><script type="application/ld+json">${data}</script>`;
    expect(read(html, 'https://example.org/film/possessed-2009')?.mention).toMatchObject({
      year: 2009,
      yearKind: 'release',
    });
  });
});
