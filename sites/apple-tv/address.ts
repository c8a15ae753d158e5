/**
 * Apple TV's addresses of films and series.
 */
import type { Mention } from '../../film.ts';

export interface Address {
  kind: Mention['kind'];
  /** The title in the address, in the language of the shop: `april-snow`; empty where it has none. */
  slug: string;
  /** Apple's own id: `umc.cmc.` and letters. */
  id: string;
}

/**
 * `/kr/movie/april-snow/umc.cmc.0abc`, where the title may be left out; episodes, clips and matches have
 * other words there.
 */
const TITLE = /\/(movie|show)\/(?:([^/?#]+)\/)?(umc\.[a-z0-9.]+)/;

/** @returns null where the address is not that of a film or series. */
export function addressOf(address: string | null): Address | null {
  const [, place, slug = '', id] = TITLE.exec(address ?? '') ?? [];
  return id ? { kind: place === 'movie' ? 'film' : 'series', slug, id } : null;
}
