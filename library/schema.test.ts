/**
 * Databases of earlier schemas, as dumps with their own description of the stores, come through the
 * code of today with everything precious whole. A schema that was released gets its dump here and
 * keeps it.
 */
import { forgetDatabases, openAsVersion } from './fixtures/database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { connector } from './connection.ts';
import { mentionOf } from './fixtures/gems.ts';
import version1 from './fixtures/schema-v1.json' with { type: 'json' };
import version2 from './fixtures/schema-v2.json' with { type: 'json' };
import version3 from './fixtures/schema-v3.json' with { type: 'json' };
import version4 from './fixtures/schema-v4.json' with { type: 'json' };
import { libraryOpener } from './opening.ts';
import { DATABASE_VERSION, type LibraryDatabase, type OwnGemRecord } from './schema.ts';

const PRECIOUS = [
  'shelf',
  'corrections',
  'settings',
  'ownGems',
  'subscriptions',
  'sightings',
] as const;

interface StoreDump {
  options: { keyPath: string | string[]; autoIncrement?: boolean };
  indexes: Record<string, { keyPath: string | string[]; options: { multiEntry?: boolean } }>;
  records: unknown[];
}
interface Dump {
  version: number;
  stores: Record<string, StoreDump>;
}

/** Makes the database as its version made it, by the dump alone. */
async function load({ version, stores }: Dump): Promise<void> {
  const db = await openAsVersion(version, {
    upgrade(database) {
      for (const [name, { options, indexes }] of Object.entries(stores)) {
        const store = database.createObjectStore(name, options);
        for (const [index, of] of Object.entries(indexes)) {
          store.createIndex(index, of.keyPath, of.options);
        }
      }
    },
  });
  for (const [name, { records }] of Object.entries(stores)) {
    for (const record of records) await db.add(name, record);
  }
  db.close();
}

/** The stores of a database, described as in a dump and without records. */
function layout(db: LibraryDatabase): Dump['stores'] {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names);
  const described = names.map((name): [string, StoreDump] => {
    const store = tx.objectStore(name);
    const indexes: StoreDump['indexes'] = {};
    for (const index of store.indexNames) {
      const { keyPath, multiEntry } = store.index(index);
      indexes[index] = { keyPath, options: { multiEntry } };
    }
    const { autoIncrement } = store;
    const keyPath = store.keyPath ?? [];
    const options = autoIncrement ? { keyPath, autoIncrement } : { keyPath };
    return [name, { options, indexes, records: [] }];
  });
  return Object.fromEntries(described);
}

beforeEach(() => forgetDatabases());

test('a new database is laid out as the newest dump says', async () => {
  expect(version4.version).toBe(DATABASE_VERSION);
  const empty = Object.entries(version4.stores as Dump['stores']).map(([name, store]) => {
    return [name, { ...store, records: [] }];
  });
  expect(layout(await connector()())).toEqual(Object.fromEntries(empty));
});

describe.each([version1, version2, version3, version4] as Dump[])(
  'a database of version $version',
  (dump) => {
    const reference = (gem: string) => ({ pack: 'korean-hidden-gems', gem });
    const bundled = {
      version: () => '0.1.0',
      read: () => Promise.reject(new Error('nothing to install')),
    };

    test('keeps what is precious to the letter', async () => {
      await load(dump);
      const db = await connector()();
      expect(db.version).toBe(DATABASE_VERSION);
      for (const name of PRECIOUS) {
        expect(await db.getAll(name)).toEqual(dump.stores[name]?.records ?? []);
      }
      db.close();
    });

    test('is a working library: gems in force, marks by any name, corrections, new marks', async () => {
      await load(dump);
      const library = await libraryOpener(bundled)();
      expect(library.degraded).toBe(false);
      // The pack of what the user wrote is made of it, and stands first.
      const own = (dump.stores['ownGems']?.records ?? []) as OwnGemRecord[];
      expect((await library.gems()).map(({ gem, marks }) => [gem.id, marks])).toEqual([
        ...own.map(({ id }) => [id, { saved: true }]),
        ['april-snow', { saved: true }],
        ['a-long-visit', { saved: true }],
      ]);
      const byId = mentionOf({ ids: { tmdb: 62569 } });
      const corrected = mentionOf({ title: 'April Snow', year: 2006, directors: ['Hur Jin-ho'] });
      const { entries, matches } = await library.find([byId, corrected]);
      const [first, ...others] = [
        ...own.map(({ gem }) => ({ gem })),
        { gem: { id: 'april-snow', review: { premise: 'A premise.' } } },
      ];
      const also = others.length > 0 ? { also: others } : {};
      expect(entries).toMatchObject([{ ...first, ...also, marks: { saved: true } }]);
      expect(matches).toMatchObject([{ entry: 0 }, null]);
      expect(await library.mark(reference('a-long-visit'), 'saved', false)).toEqual({});
      expect((await library.gem(reference('april-snow')))?.marks).toEqual({ saved: true });
    });
  },
);
