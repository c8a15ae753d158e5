/**
 * Two to five devices with random edits in random order, whose browsers carry the storage between them
 * late, in any order, losing one of two writes where both wrote an item, and refusing some: once they
 * are left alone long enough they are equal, and nothing that was said last is lost.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, MARKS } from '../../messages.ts';
import { type Items, readItems } from './items.ts';
import { syncRound } from './round.ts';
import {
  beats,
  merge,
  type Shared,
  type SharedFilm,
  sharedKey,
  type SharedMark,
} from './shared.ts';

const FILMS = 8;
const SETTINGS = ['theme', 'leads'];

/** A device: what it knows, its clock, and its browser's copy of the storage. */
interface Device {
  shared: Shared;
  /** The last stamp given or seen. */
  last: number;
  /** How far its clock is off. */
  skew: number;
  items: Items;
  /** Items that its browser has not sent yet. */
  unsent: Set<string>;
  refuses: boolean;
}

type Step =
  | { kind: 'mark'; device: number; film: number; mark: Mark; on: boolean }
  | { kind: 'set'; device: number; setting: number; value: number }
  | { kind: 'round'; device: number; refuses: boolean }
  | { kind: 'send'; device: number }
  | { kind: 'receive'; device: number; serverWins: boolean }
  | { kind: 'clock'; device: number; skew: number };

const at = { device: fc.nat(4) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('mark' as const),
    ...at,
    film: fc.nat(FILMS - 1),
    mark: fc.constantFrom(...MARKS),
    on: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    ...at,
    setting: fc.nat(SETTINGS.length - 1),
    value: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('round' as const), ...at, refuses: fc.boolean() }),
  fc.record({ kind: fc.constant('send' as const), ...at }),
  fc.record({ kind: fc.constant('receive' as const), ...at, serverWins: fc.boolean() }),
  fc.record({
    kind: fc.constant('clock' as const),
    ...at,
    skew: fc.integer({ min: -1000, max: 1000 }),
  }),
);

function filmOf(number: number): Omit<SharedFilm, 'marks'> {
  // Two by two of one title and year.
  const film = { title: `Film ${number % 4}`, year: 2000, ids: { tmdb: number + 1 } };
  return { key: sharedKey(film), ...film };
}

/** What would be known if everybody had heard everything at once: the last word on each thing. */
class Truth {
  marks = new Map<string, SharedMark>();
  settings = new Map<string, number>();

  heard(key: string, word: SharedMark): void {
    if (beats(word, this.marks.get(key))) this.marks.set(key, word);
  }
}

class World {
  server: Items = {};
  time = 10_000;
  truth = new Truth();
  devices: Device[];

  constructor(count: number) {
    this.devices = Array.from({ length: count }, () => ({
      shared: { films: new Map(), settings: new Map() },
      last: 0,
      skew: 0,
      items: {},
      unsent: new Set<string>(),
      refuses: false,
    }));
  }

  async take(todo: Step): Promise<void> {
    const device = this.devices[todo.device % this.devices.length];
    if (!device) return;
    this.time += 1;
    switch (todo.kind) {
      case 'mark':
        return this.mark(device, todo);
      case 'set':
        return this.set(device, todo);
      case 'round':
        device.refuses = todo.refuses;
        await this.round(device);
        device.refuses = false;
        return;
      case 'send':
        return this.send(device);
      case 'receive':
        return this.receive(device, todo.serverWins);
      case 'clock':
        device.skew = todo.skew;
    }
  }

  private stamp(device: Device): number {
    device.last = Math.max(this.time + device.skew, device.last + 1);
    return device.last;
  }

  private mark(device: Device, { film, mark, on }: Extract<Step, { kind: 'mark' }>): void {
    const named = filmOf(film);
    const word = { on, at: this.stamp(device) };
    const known = device.shared.films.get(named.key)?.marks;
    const films = new Map(device.shared.films);
    films.set(named.key, { ...named, marks: { ...known, [mark]: word } });
    device.shared = { ...device.shared, films };
    this.truth.heard(`${named.key} ${mark}`, word);
  }

  private set(device: Device, { setting, value }: Extract<Step, { kind: 'set' }>): void {
    const name = SETTINGS[setting] ?? '';
    const word = { value, at: this.stamp(device) };
    device.shared = { ...device.shared, settings: new Map(device.shared.settings).set(name, word) };
    this.truth.settings.set(name, Math.max(this.truth.settings.get(name) ?? 0, word.at));
  }

  async round(device: Device): Promise<void> {
    await syncRound(
      {
        get: async () => device.items,
        set: async (items) => {
          if (device.refuses) throw new Error('refused');
          device.items = { ...device.items, ...items };
          for (const key of Object.keys(items)) device.unsent.add(key);
        },
      },
      {
        read: async () => device.shared,
        take: async (shared) => {
          device.shared = merge(device.shared, shared);
          const words = [...device.shared.films.values()].flatMap(({ marks }) =>
            Object.values(marks),
          );
          const settings = [...device.shared.settings.values()];
          for (const word of [...words, ...settings]) device.last = Math.max(device.last, word.at);
          return true;
        },
      },
    );
  }

  send(device: Device): void {
    for (const key of device.unsent) this.server = { ...this.server, [key]: device.items[key] };
    device.unsent.clear();
  }

  /** Where both wrote an item, the browser keeps one of them and forgets the other. */
  receive(device: Device, serverWins: boolean): void {
    for (const [key, value] of Object.entries(this.server)) {
      if (device.unsent.has(key) && !serverWins) continue;
      device.unsent.delete(key);
      device.items = { ...device.items, [key]: value };
    }
  }

  /** All are left alone: each gets its turn a few times. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 2 * this.devices.length + 2; turn += 1) {
      for (const device of this.devices) {
        this.receive(device, true);
        await this.round(device);
        this.send(device);
      }
    }
  }
}

function plain({ films, settings }: Shared) {
  return {
    films: [...films].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    settings: [...settings].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}

test('left alone, all devices are equal and have the last word on everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      async (count, steps) => {
        const world = new World(count);
        for (const todo of steps) await world.take(todo);
        await world.settle();
        const [first, ...others] = world.devices.map(({ shared }) => plain(shared));
        for (const other of others) expect(other).toEqual(first);
        const known = world.devices[0]?.shared;
        for (const [name, word] of world.truth.marks) {
          const [key = '', mark] = name.split(/ (?=\w+$)/);
          expect(known?.films.get(key)?.marks[mark as Mark]).toEqual(word);
        }
        for (const [name, stamp] of world.truth.settings) {
          expect(known?.settings.get(name)?.at).toBe(stamp);
        }
        const there = readItems(world.server);
        expect(there && plain(there)).toEqual(first);
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
