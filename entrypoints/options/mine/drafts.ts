/**
 * What was begun to be written of one's own gems, for as long as the page is open: who goes on to another
 * gem or section in the middle of it finds it again.
 */
import type { History } from '../../../library/history.ts';
import type { GemDraft } from '../../extension-page/join-texts.ts';

/** By the gem's id. */
export type Drafts = Map<string, GemDraft>;

/** The draft of a gem that there is not yet; no gem has such an id. */
export const NEW = '';

const drafts = new WeakMap<object, Drafts>();

/** @returns the drafts of the gems that go into that library, the same each time. */
export function draftsFor(library: History): Drafts {
  const known = drafts.get(library) ?? new Map();
  drafts.set(library, known);
  return known;
}
