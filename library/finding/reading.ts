/** Reading gems, and finding those that a page mentions. Each function takes one look: one transaction. */
import type { Mention } from '../../film.ts';
import { mentionKeys, mentionLeadKeys } from '../../matching/keys.ts';
import { leadFilm } from '../../matching/lead.ts';
import type { Found, GemEntry, GemReference } from '../../messages.ts';
import { answer } from './answer.ts';
import { generationRange } from '../installed/generations.ts';
import { byGeneration, inOrder, isInSight, type Present, presentGem } from './in-force.ts';
import { LOOK_UP, openLookUp } from './look-up.ts';
import { ownAmong } from './own.ts';
import { recordsNamed } from './named-records.ts';
import { reviewsOfFilm } from './same-film.ts';
import type { LibraryDatabase } from '../schema.ts';
import { readable } from '../../history/readable.ts';
import { filmNames, lookupNames } from '../shelf/shelf.ts';
import { finish } from '../transaction.ts';

/**
 * Finds the gems that mentions name. What it costs grows with the mentions and with what they hit; all
 * requests of a step are under way together.
 */
export async function find(
  db: LibraryDatabase,
  mentions: Mention[],
  forLeads: number[] = [],
): Promise<Found> {
  const leading = forLeads.flatMap((index) => mentions[index] ?? []);
  const keys = new Set([...mentions.flatMap(mentionKeys), ...leading.flatMap(mentionLeadKeys)]);
  const tx = db.transaction([...LOOK_UP]);
  return finish(tx, async () => {
    const lookUp = await openLookUp(db, tx);
    const named = await lookUp.byKeys(keys);
    const found = await lookUp.withOtherReviews(named, keys);

    const names = [...new Set(found.flatMap(({ film }) => lookupNames(film)))];
    const leadNames =
      leading.length === 0
        ? []
        : found.flatMap(({ gem }) => gem.leads.flatMap((lead) => filmNames(leadFilm(lead))));
    const [marked, corrected, sighted] = await Promise.all([
      recordsNamed(tx.objectStore('shelf'), names),
      recordsNamed(tx.objectStore('corrections'), [...names, ...leadNames]),
      recordsNamed(tx.objectStore('sightings'), names),
    ]);
    const ownOf = ownAmong(marked, sighted);
    const said = new Map(
      readable('corrections', corrected).map((record) => [record.key, record.correction]),
    );

    return answer({ mentions, forLeads }, found, [...said.values()], ({ film }) => ownOf(film));
  });
}

/** Every gem in force, pack by pack, each in its pack's own order. */
export async function readGems(db: LibraryDatabase): Promise<GemEntry[]> {
  const tx = db.transaction(['packs', 'gems', 'shelf', 'sightings']);
  return finish(tx, async () => {
    const [packs, shelf, sightings] = await Promise.all([
      tx.objectStore('packs').getAll(),
      tx.objectStore('shelf').getAll(),
      tx.objectStore('sightings').getAll(),
    ]);
    const inForce = byGeneration(packs);
    const gems = tx.objectStore('gems');
    const records = await Promise.all(
      [...inForce.keys()].map((generation) => gems.getAll(generationRange(generation))),
    );
    const ownOf = ownAmong(shelf, sightings);
    return inOrder(records.flat(), inForce).map(({ pack, gem, film }) => {
      return { pack, gem, ...ownOf(film) };
    });
  });
}

/** @returns the gem with the marks of its film, or null where no pack in force has it. */
export async function readGem(
  db: LibraryDatabase,
  reference: GemReference,
): Promise<GemEntry | null> {
  const tx = db.transaction([...LOOK_UP]);
  return finish(tx, async () => {
    const pack = await tx.objectStore('packs').get(reference.pack);
    if (!pack || !isInSight(pack)) return null;
    const record = await tx.objectStore('gems').get([pack.generation, reference.gem]);
    if (!record) return null;
    const gem = presentGem(pack, record);
    const lookUp = await openLookUp(db, tx);
    const others = (await lookUp.withOtherReviews([gem])).filter((other) => !isSame(other, gem));
    const also = reviewsOfFilm(gem, others).filter((other) => other !== gem);
    const shelf = tx.objectStore('shelf').index('names');
    const sightings = tx.objectStore('sightings').index('names');
    const [marked, sighted] = await Promise.all([
      Promise.all(lookupNames(gem.film).map((name) => shelf.getAll(name))),
      Promise.all(gem.film.names.map((name) => sightings.getAll(name))),
    ]);
    const own = ownAmong(marked.flat(), sighted.flat())(gem.film);
    const entry = { pack: gem.pack, gem: gem.gem, ...own };
    return also.length > 0 ? { ...entry, also: also.map(bare) } : entry;
  });
}

function isSame(a: Present, b: Present): boolean {
  return a.pack.id === b.pack.id && a.gem.id === b.gem.id;
}

function bare({ pack, gem }: Present): NonNullable<GemEntry['also']>[number] {
  return { pack, gem };
}
