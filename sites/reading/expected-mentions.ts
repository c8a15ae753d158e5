/**
 * Holds what was read against a page's `expected.json`: for tests alone.
 */
import { expect } from 'vitest';
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';

/** A mention as expected.json has it: what is absent is empty, unknown, or a release year. */
export type ExpectedMention = Pick<Mention, 'title' | 'year' | 'ids'> &
  Partial<Mention> & {
    /** Matches the element that gets the marker. */
    element: string;
    isSubject?: true;
  };

export interface ExpectedPage {
  /** The address to open it as. */
  as: string;
  mentions: ExpectedMention[];
}

const DEFAULTS = { otherTitles: [], yearKind: 'release', directors: [], kind: null };

/** Fails unless these mentions were found, in this order, at elements that the selectors match. */
export function expectMentions(found: FoundMention[], expected: ExpectedMention[]): void {
  const facts = found.map(({ mention, element, isSubject }, at) => {
    const place = expected[at]?.element ?? '';
    const where = place && element.matches(place) ? place : element.outerHTML;
    return { ...mention, ...(isSubject ? { isSubject } : {}), element: where };
  });
  expect(facts).toEqual(expected.map((each) => ({ ...DEFAULTS, ...each })));
}
