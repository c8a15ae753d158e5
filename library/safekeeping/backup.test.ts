import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Backup } from '../../history/backup/format.ts';
import { readBackup } from '../../history/backup/read-backup.ts';
import { importAccount } from '../shelf/account.ts';
import { makeBackup, readReminder, rememberBackup, rememberReminder } from './backup.ts';
import { bundled, fullLibrary, newLibrary } from '../fixtures/full-library.ts';
import { gemOf } from '../fixtures/gems.ts';
import { saveOwnGem } from '../installed/own-gems.ts';
import { changeFilm } from '../shelf/marks.ts';
import type { LibraryDatabase } from '../schema.ts';
import { subjectFilm } from '../shelf/shelf.ts';

describe('a file that is no backup of ours', () => {
  let backup: Backup;
  beforeEach(async () => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
    backup = await makeBackup(await fullLibrary(), {}, 5000);
  });
  const text = () => JSON.stringify(backup);
  const bad: [string, () => string, string][] = [
    ['empty', () => '', 'file-empty'],
    ['cut short', () => text().slice(0, -40), 'backup-cut-short'],
    ['of a newer version', () => text().replace('"format":1', '"format":2'), 'backup-newer'],
    ['a pack', () => JSON.stringify(bundled), 'not-a-backup'],
    ['no JSON', () => 'PK\u0003\u0004', 'not-a-backup'],
    ['a list', () => '[]', 'not-a-backup'],
    ['without its shelf', () => JSON.stringify({ ...backup, shelf: undefined }), 'backup-broken'],
    ['with a broken year', () => text().replace('"year":2005', '"year":"2005"'), 'backup-broken'],
    [
      'with a pack that is none',
      () => JSON.stringify({ ...backup, packs: [{ ...backup.packs[0], pack: { id: 'x' } }] }),
      'backup-broken',
    ],
    [
      'with a pack under the id of another',
      () => JSON.stringify({ ...backup, packs: [{ ...backup.packs[0], id: 'x', pack: bundled }] }),
      'backup-broken',
    ],
    [
      'with an own gem that is none',
      () => text().replace('"id":"own-paju","film"', '"id":"<script>","film"'),
      'backup-broken',
    ],
  ];

  test.each(bad)('%s', async (_how, content, code) => {
    const reading = await readBackup('x.json', new Blob([content()]));
    expect(reading).toMatchObject({ kind: 'refused', problem: { code, file: 'x.json' } });
  });

  test('is refused by its size alone, with the bound', async () => {
    expect(await readBackup('x.json', { size: 2 ** 31 } as Blob)).toEqual({
      kind: 'refused',
      problem: { code: 'backup-too-large', file: 'x.json', bound: 400 },
    });
  });

  test('says where it is broken', async () => {
    const content = JSON.stringify({ ...backup, shelf: [{ ...backup.shelf[0], year: 'x' }] });
    const reading = await readBackup('x.json', new Blob([content]));
    expect(reading).toMatchObject({ problem: { field: 'shelf[0].year' } });
  });
});

describe('the reminder', () => {
  const DAY = 24 * 60 * 60_000;
  async function markMany(db: LibraryDatabase, count: number, at: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const film = subjectFilm({ title: `Film ${at} ${index}`, year: 2000, ids: {} });
      await changeFilm(db, film, { mark: 'seen', on: true }, at);
    }
  }

  test('comes a season after there is much to lose, once, and not while a backup has it', async () => {
    const db = await newLibrary();
    const start = 1_800_000_000_000;
    await markMany(db, 24, start);
    expect(await readReminder(db, start + 400 * DAY)).toBeNull();
    await markMany(db, 1, start + 1000);
    expect(await readReminder(db, start + 80 * DAY)).toBeNull();
    expect(await readReminder(db, start + 100 * DAY)).toEqual({ films: 25, last: null });
    await rememberReminder(db, start + 100 * DAY);
    expect(await readReminder(db, start + 180 * DAY)).toBeNull();
    expect(await readReminder(db, start + 200 * DAY)).not.toBeNull();
    await rememberBackup(db, start + 200 * DAY);
    expect(await readReminder(db, start + 400 * DAY)).toBeNull();
    await markMany(db, 25, start + 201 * DAY);
    expect(await readReminder(db, start + 280 * DAY)).toBeNull();
    expect(await readReminder(db, start + 300 * DAY)).toEqual({
      films: 50,
      last: start + 200 * DAY,
    });
  });

  test('counts films, however much was said of each', async () => {
    const db = await newLibrary();
    const start = 1_800_000_000_000;
    await markMany(db, 24, start);
    const marked = gemOf('own', { title: `Film ${start} 0`, year: 2000 });
    await saveOwnGem(db, marked, start);
    expect(await readReminder(db, start + 100 * DAY)).toEqual({ films: 24, last: null });
    await saveOwnGem(db, gemOf('other', { title: 'Another', year: 2001 }), start);
    expect(await readReminder(db, start + 100 * DAY)).toEqual({ films: 25, last: null });
  });

  test('what came with an account can be brought in again, and reminds of nothing', async () => {
    const db = await newLibrary();
    const films = Array.from({ length: 60 }, (_, index) => ({
      title: `F ${index}`,
      year: 2000,
      seen: '',
    }));
    await importAccount(db, films, {}, 1000);
    expect(await readReminder(db, 400 * DAY)).toBeNull();
  });
});
