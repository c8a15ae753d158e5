import type { GemEntry, GemReference } from '../../messages.ts';

/** How the gem is named in messages. */
export function referenceOf({ pack, gem }: GemEntry): GemReference {
  return { pack: pack.id, gem: gem.id };
}

/** @returns a key for lists. */
export function gemKey({ pack, gem }: GemEntry): string {
  return `${pack.id}/${gem.id}`;
}

/** Whether two entries are of one gem, whatever the marks that they came with. */
export function isSameGem(a: GemEntry, b: GemEntry): boolean {
  return a.pack.id === b.pack.id && a.gem.id === b.gem.id;
}
