/**
 * Marks a mention as the film that its whole page is about.
 */
import type { FoundMention } from '../site.ts';

/** @returns null where nothing was found. */
export function asSubject(found: FoundMention | null): FoundMention | null {
  return found && { ...found, isSubject: true };
}
