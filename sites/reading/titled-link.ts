/**
 * Links that have the title in their address. On sites whose cards nobody has described, a link is
 * read only if something in it says the same as its address: "Watch now" leads to a film as well.
 */
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { isTitleOf, labelsOf } from './labels.ts';
import { foundMention } from './mention.ts';

/** @param slugs parts of the address of which one may be the title */
export function readTitledLink(
  link: Element,
  slugs: string[],
  kind: Mention['kind'],
): FoundMention | null {
  const title = labelsOf(link).find((label) => slugs.some((slug) => isTitleOf(label, slug)));
  return title === undefined ? null : foundMention(link, { title, ids: {}, kind });
}
