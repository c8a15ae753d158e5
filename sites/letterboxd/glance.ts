/** What the scout brings from a page of posters, read far from the page. */
import type { Mention } from '../../film.ts';
import { mentionOf } from '../reading/mention.ts';
import { splitYear } from '../reading/text.ts';
import { letterboxdIds, slugIn } from './address.ts';

/**
 * A poster's address and its name come side by side, in the order in which it has them. The number that
 * Letterboxd gave the film is not among them: reading it costs more than it tells
 * (docs/decisions/0069-a-glance-without-numbers.md).
 * @param facts the values of `POSTER_FACTS` on all posters of a page, in its order
 * @returns null where a film is not clear from these, or its year stands elsewhere
 */
export default function readGlance(facts: string[]): Mention[] | null {
  const mentions: Mention[] = [];
  for (let at = 0; at < facts.length; at += 2) {
    const mention = mentionIn(facts[at] ?? '', facts[at + 1] ?? '');
    if (!mention) return null;
    mentions.push(mention);
  }
  return mentions;
}

function mentionIn(one: string, other: string): Mention | null {
  const [address, name] = one.startsWith('/') ? [one, other] : [other, one];
  const slug = slugIn(address);
  const { title, year } = splitYear(name);
  return slug && year ? mentionOf({ title, year, ids: letterboxdIds(slug, null) }) : null;
}
