// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage } from './open-page.ts';
import { type TitleAt, readBySlug } from './slug-site.ts';

const titleAt: TitleAt = (place) => {
  const [, folder, slug] = /^example\.org\/(film|any)\/([^/]+)$/.exec(place) ?? [];
  return slug ? { slug, kind: null, ...(folder === 'film' ? { isSure: true } : {}) } : null;
};

describe('a link', () => {
  const read = (link: string) => {
    const element = openPage(link, 'https://example.org/').querySelector('a');
    return element && readBySlug(element, titleAt)?.mention;
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
    ['a picture, where the address may be that of no title', '<a href="/any/april-snow"><img></a>'],
    ['another site', '<a href="https://example.com/film/april-snow">April Snow</a>'],
    ['another place', '<a href="/film/april-snow/cast">April Snow</a>'],
    ['no address', '<a>April Snow</a>'],
    ['no valid address', '<a href="https://">April Snow</a>'],
  ])('with %s is no mention', (_, link) => expect(read(link)).toBeUndefined());

  it('of a sequel is named by the sequel’s words, whatever stands before them', () => {
    const html = '<a href="/film/paju-2"><img alt="Paju"><span>Paju 2</span></a>';
    expect(read(html)?.title).toBe('Paju 2');
  });

  it('with an empty address does not lead to the page that it stands on', () => {
    const link = openPage('<a href="">April Snow</a>', 'https://example.org/film/april-snow');
    const element = link.querySelector('a');
    expect(element && readBySlug(element, titleAt)).toBeNull();
  });

  it('names another film once its card is used again', () => {
    const html = '<a href="/film/april-snow"><img alt="April Snow"></a>';
    const link = openPage(html, 'https://example.org/').querySelector('a');
    link?.setAttribute('href', '/film/paju');
    expect(link && readBySlug(link, titleAt)?.mention.title).toBe('paju');
    link?.querySelector('img')?.setAttribute('alt', 'Paju');
    expect(link && readBySlug(link, titleAt)?.mention.title).toBe('Paju');
  });
});

describe('any other element', () => {
  const read = (address: string) => {
    const heading = openPage('<h1>April Snow</h1>', address).querySelector('h1');
    return heading && readBySlug(heading, titleAt);
  };

  it('is the heading of the page that it stands on', () => {
    expect(read('https://example.org/film/april-snow')).toMatchObject({ isSubject: true });
    expect(read('https://example.org/lists/april-snow')).toBeNull();
  });
});
