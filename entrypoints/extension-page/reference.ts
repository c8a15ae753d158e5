import type { GemReference } from '../../messages.ts';

/** Whatever names a gem in its pack. */
interface GemInPack {
  pack: { id: string };
  gem: { id: string };
}

/** How the gem is named in messages. */
export function referenceOf({ pack, gem }: GemInPack): GemReference {
  return { pack: pack.id, gem: gem.id };
}

/** @returns a key for lists. */
export function gemKey({ pack, gem }: GemInPack): string {
  return `${pack.id}/${gem.id}`;
}

/** Whether two entries are of one gem, whatever the marks that they came with. */
export function isSameGem(a: GemInPack, b: GemInPack): boolean {
  return a.pack.id === b.pack.id && a.gem.id === b.gem.id;
}
