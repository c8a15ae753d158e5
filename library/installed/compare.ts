/** What a pack has in common with the library, and with itself. */
import type { Gem, Pack } from '../../film.ts';
import { gemKeys } from '../../matching/keys.ts';
import { sameFilm } from '../../matching/same-film.ts';
import { GEMS_A_BATCH } from './generations.ts';
import { indexGems } from '../../matching/candidates.ts';
import { pauseEvery } from '../../packs/reading/pause.ts';
import type { Comparison, Work } from './pack-library.ts';
import { LOOK_UP, openLookUp } from '../finding/look-up.ts';
import type { LibraryDatabase } from '../schema.ts';
import { finish } from '../transaction.ts';

/** Of gems that share one title, the last few are compared: a thousand of one name are no list of films. */
const COMPARED_A_KEY = 30;

/** Compares a pack that is not in the library yet with what is; its own old version does not count. */
export async function comparePack(
  db: LibraryDatabase,
  pack: Pack,
  { signal, progress }: Work = {},
): Promise<Comparison> {
  const { gems } = pack;
  const known: Comparison['known'] = [];
  const doubles: Comparison['doubles'] = [];
  const seen = new Map<string, number[]>();
  const pause = pauseEvery(signal);
  progress?.(0, gems.length);
  for (let start = 0; start < gems.length; start += GEMS_A_BATCH) {
    const batch = gems.slice(start, start + GEMS_A_BATCH);
    const packsOf = await packsWithFilms(db, batch, pack.id);
    for (const at of batch.keys()) {
      const index = start + at;
      const packs = packsOf[at] ?? [];
      if (packs.length > 0) known.push({ gem: index, packs });
      const first = earlierDouble(index, gems, seen);
      if (first !== null) doubles.push([first, index]);
      await pause();
    }
    progress?.(start + batch.length, gems.length);
  }
  return { known, doubles };
}

/** For each of the gems, the packs in sight that have its film, besides one pack. */
async function packsWithFilms(
  db: LibraryDatabase,
  gems: Gem[],
  besides: string,
): Promise<string[][]> {
  const keys = new Set(gems.flatMap(gemKeys));
  const tx = db.transaction([...LOOK_UP]);
  const found = await finish(tx, async () => {
    const lookUp = await openLookUp(db, tx);
    return lookUp.byKeys(keys);
  });
  const index = indexGems(found.filter(({ pack }) => pack.id !== besides));
  return gems.map((gem) => {
    const candidates = gemKeys(gem).flatMap((key) => index.get(key) ?? []);
    const same = candidates.filter((other) => sameFilm(gem.film, other.gem.film));
    const ids = new Set(same.map(({ pack }) => pack.id));
    return [...new Set(found.map(({ pack }) => pack.id))].filter((id) => ids.has(id));
  });
}

/** The first gem before this one that is the same film, or null. */
function earlierDouble(index: number, gems: Gem[], seen: Map<string, number[]>): number | null {
  const gem = gems[index];
  if (!gem) return null;
  const earlier = new Set<number>();
  for (const key of gemKeys(gem)) {
    const places = seen.get(key) ?? [];
    for (const place of places) earlier.add(place);
    seen.set(key, [...places.slice(1 - COMPARED_A_KEY), index]);
  }
  const inTheirOrder = [...earlier].toSorted((a, b) => a - b);
  const first = inTheirOrder.find((place) => {
    const other = gems[place];
    return other !== undefined && sameFilm(gem.film, other.film);
  });
  return first ?? null;
}
