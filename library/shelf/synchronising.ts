/** Rounds of synchronising, and what is remembered of them so that a stopped worker goes on there. */
import {
  isRoundDue,
  NO_ROUND_YET,
  type SyncMemory,
  waitBeforeRound,
} from '../../history/sync/pace.ts';
import { type RoundOutcome, type SyncArea, syncRound } from '../../history/sync/round.ts';
import { isErased } from '../connection.ts';
import { readClock } from './clock.ts';
import type { SyncState } from '../history.ts';
import type { LibraryDatabase } from '../schema.ts';
import { readSettings } from '../settings.ts';
import { readShared, takeShared } from './sharing.ts';
import { finish } from '../transaction.ts';

/**
 * Makes one round. Where everything is erased meanwhile it writes nothing any more.
 * @returns null where synchronising is turned off
 */
export async function synchronise(
  db: LibraryDatabase,
  area: SyncArea,
  now: number,
): Promise<RoundOutcome | null> {
  if (!(await readSettings(db)).sync) return null;
  let told = 0;
  const outcome = await syncRound(
    {
      get: () => area.get(),
      async set(items) {
        if (isErased(db)) throw new Error('What was read for the other devices is erased');
        await area.set(items);
      },
    },
    {
      async read() {
        told = await readClock(db);
        return readShared(db);
      },
      take: (shared) => takeShared(db, shared),
    },
  );
  await remember(db, (memory) => afterRound(memory, outcome, { told, now }));
  return outcome;
}

function afterRound(
  memory: SyncMemory,
  outcome: RoundOutcome,
  { told, now }: { told: number; now: number },
): SyncMemory {
  if (outcome.kind === 'done') {
    const { films, leftOut, wrote } = outcome;
    const wroteAt = wrote ? now : memory.wrote;
    const well = { last: now, wrote: wroteAt, told, films, leftOut };
    return { ...well, refusals: 0, refusedAt: null, problem: null };
  }
  return { ...memory, refusals: memory.refusals + 1, refusedAt: now, problem: outcome.kind };
}

/** How long to wait before the next round, in ms; null where there is none to make. */
export async function waitBeforeSync(
  db: LibraryDatabase,
  starting: boolean,
  now: number,
): Promise<number | null> {
  if (!(await readSettings(db)).sync) return null;
  const memory = await readMemory(db);
  if (starting && !isRoundDue(memory, await readClock(db), now)) return null;
  return waitBeforeRound(memory, now);
}

export async function readSyncState(db: LibraryDatabase): Promise<SyncState> {
  const { sync: on } = await readSettings(db);
  const { last, problem, films, leftOut } = await readMemory(db);
  return { on, last, problem: on ? problem : null, films, leftOut };
}

async function readMemory(db: LibraryDatabase): Promise<SyncMemory> {
  return memoryFrom((await db.get('settings', 'sync'))?.value);
}

function memoryFrom(value: unknown): SyncMemory {
  return { ...NO_ROUND_YET, ...(value as Partial<SyncMemory> | undefined) };
}

async function remember(
  db: LibraryDatabase,
  by: (memory: SyncMemory) => SyncMemory,
): Promise<void> {
  const tx = db.transaction('settings', 'readwrite');
  await finish(tx, async () => {
    const value = by(memoryFrom((await tx.store.get('sync'))?.value));
    await tx.store.put({ name: 'sync', value });
  });
}
