// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Site } from '../sites/site.ts';
import { guarded } from './guarded-site.ts';

const mention = {
  title: 'Paju',
  otherTitles: [],
  year: 2009,
  yearKind: 'release',
  directors: [],
  ids: {},
  kind: 'film',
} as const;

const site: Site = {
  name: 'Sample',
  kind: 'films',
  matches: [],
  selector: '*',
  attributes: [],
  read: (element) => ({ mention: { ...mention, otherTitles: [], directors: [] }, element }),
  standing: () => ({ watched: true }),
  audience: () => 7,
};

function trip(): never {
  throw new TypeError('element.closest is not a function');
}

describe('a guarded site', () => {
  it('reads what its readers read', () => {
    const { read, standing, audience } = guarded(site);
    expect(read(document.body)?.element).toBe(document.body);
    expect(standing?.(document.body)).toEqual({ watched: true });
    expect(audience?.(document)).toBe(7);
  });

  it('names no film, and says nothing, where they trip', () => {
    const { read, standing, audience } = guarded({
      ...site,
      read: trip,
      standing: trip,
      audience: trip,
    });
    expect(read(document.body)).toBeNull();
    expect(standing?.(document.body)).toEqual({});
    expect(audience?.(document)).toBeNull();
  });

  it('names no film by a form, whose fields stand in the way of its methods', () => {
    expect(guarded(site).read(document.createElement('form'))).toBeNull();
  });

  it('has what the site has, and no more', () => {
    const { standing: _standing, audience: _audience, ...plain } = site;
    expect(Object.keys(guarded(plain))).toEqual(Object.keys(plain));
  });
});
