/** What is stored, how much, and how safely. */
import { readable } from '../../history/readable.ts';
import type { StoredOverview } from '../history.ts';
import { isInSight } from '../finding/in-force.ts';
import { DATABASE_NAME, type LibraryDatabase } from '../schema.ts';
import { finish } from '../transaction.ts';
import { readUnreadable } from './unreadable.ts';

export async function readOverview(db: LibraryDatabase): Promise<StoredOverview> {
  const tx = db.transaction([
    'packs',
    'shelf',
    'corrections',
    'ownGems',
    'subscriptions',
    'sightings',
  ]);
  const [packs, shelf, corrections, ownGems, subscriptions, sightings] = await finish(tx, () =>
    Promise.all([
      tx.objectStore('packs').getAll(),
      tx.objectStore('shelf').getAll(),
      tx.objectStore('corrections').count(),
      tx.objectStore('ownGems').count(),
      tx.objectStore('subscriptions').count(),
      tx.objectStore('sightings').count(),
    ]),
  );
  const there = packs.filter((pack) => isInSight({ ...pack, enabled: true }));
  const films = readable('shelf', shelf);
  const having = (field: 'saved' | 'seen' | 'notInterested' | 'note') =>
    films.filter((film) => film[field] !== undefined).length;
  return {
    counts: {
      packs: there.length,
      gems: there.reduce((sum, { gems }) => sum + gems, 0),
      films: films.filter((film) => film.saved ?? film.seen ?? film.notInterested ?? film.note)
        .length,
      saved: having('saved'),
      seen: having('seen'),
      notInterested: having('notInterested'),
      notes: having('note'),
      corrections,
      ownGems,
      subscriptions,
      sightings,
    },
    ...(await space()),
    database: DATABASE_NAME,
    unreadable: await readUnreadable(db),
  };
}

/** What the browser says of our space; some say nothing. */
async function space(): Promise<Pick<StoredOverview, 'bytes' | 'persistent'>> {
  try {
    const [{ usage }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { bytes: usage ?? null, persistent };
  } catch {
    return { bytes: null, persistent: false };
  }
}
