/**
 * npm run torture [-- --rounds <n>] [--seed <n>] [--json]
 *
 * Kills worker, page or browser at random moments while packs are brought in and followed, a backup
 * is brought back and another device is heard; opens the library each time, and looks whether a promise
 * was broken. The same seed chooses the same moments.
 */
import { parseArgs } from 'node:util';
import { content, PACK_ADDRESS, packServer } from '../e2e/driver/pack-server.ts';
import { restoring, synchronising } from '../e2e/driver/torture-history.ts';
import { following, importing } from '../e2e/driver/torture-packs.ts';
import { type Ordeal, type Round, startTorture, VICTIMS } from '../e2e/driver/torture.ts';
import type { Pack } from '../film.ts';
import { buildOnce } from './build.ts';

const ROUNDS = 50;

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.rounds ?? ROUNDS);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  await buildOnce('chrome');
  const rounds = await torture({
    rounds: count,
    seed,
    ...(values.json ? {} : { heard: tell }),
  });
  const broken = rounds.filter((round) => round.broken !== '');
  if (values.json) console.log(JSON.stringify({ seed, rounds }));
  else console.log(`${rounds.length} rounds with seed ${seed}, ${broken.length} broke a promise`);
  return broken.length > 0 ? 1 : 0;
}

export interface TortureOptions {
  rounds: number;
  seed: number;
  /** Of the usual amount of everything: a small one makes each round shorter, and no kill rarer. */
  share?: number;
  /** Is told of each round as it ends. */
  heard?(round: Round): void;
}

export async function torture({
  rounds: count,
  seed,
  share = 1,
  heard,
}: TortureOptions): Promise<Round[]> {
  const server = await packServer({ https: true });
  try {
    const serve = (pack: Pack): void => {
      server.answer = content(pack);
    };
    const ordeals = [
      importing(share),
      following(PACK_ADDRESS, serve, share),
      restoring(share),
      synchronising(share),
    ];
    const run = await startTorture(ordeals, server.switches);
    const random = randomFrom(seed);
    const rounds: Round[] = [];
    try {
      for (let round = 0; round < count; round += 1) {
        const ordeal = pick<Ordeal>(ordeals, random);
        const victim = pick(VICTIMS, random);
        const done = await run.round(ordeal, victim, random() * ordeal.lasts);
        heard?.(done);
        rounds.push(done);
      }
    } finally {
      await run.close();
    }
    return rounds;
  } finally {
    await server.close();
  }
}

function tell({ ordeal, victim, afterMs, broken }: Round): void {
  console.log(
    `${ordeal.padEnd(14)}${victim.padEnd(9)}${String(afterMs).padStart(5)} ms  ${broken || 'ok'}`,
  );
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Mulberry32, a small generator of Tommy Ettinger's: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
