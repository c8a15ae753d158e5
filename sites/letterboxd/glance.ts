/** What the scout brings from a page of posters, read far from the page. */
import type { Mention } from '../../film.ts';
import { mentionOf } from '../reading/mention.ts';
import { splitYear } from '../reading/text.ts';
import { letterboxdIds, slugIn } from './address.ts';
import { FACTS_SEPARATOR, uidIn } from './poster.ts';

/**
 * @param facts the values of `POSTER_FACTS`, parted by `FACTS_SEPARATOR`
 * @returns null where the film is not clear from these, or its year stands elsewhere
 */
export default function readGlance(facts: string): Mention | null {
  const [address = '', name, identifier = '', ...others] = facts.split(FACTS_SEPARATOR);
  const slug = slugIn(address);
  const uid = uidIn(identifier);
  const { title, year } = splitYear(name);
  if (!slug || !uid || !year || others.length > 0) return null;
  return mentionOf({ title, year, ids: letterboxdIds(slug, uid) });
}
