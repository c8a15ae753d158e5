import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_ZIP_FILES, MAX_ZIP_RATIO } from '../limits.ts';
import { account, EXPORT, refusal, WATCHED, zip } from './fixtures/export.ts';

describe('a ZIP', { timeout: 60_000 }, () => {
  /** Changes bytes of each entry in the directory of a ZIP. */
  async function changed(source: ReturnType<typeof zip>, change: (entry: DataView) => void) {
    const view = new DataView(await source.content.arrayBuffer());
    for (let place = 0; place + 4 <= view.byteLength; place += 1) {
      if (view.getUint32(place, true) === 0x02_01_4b_50) change(new DataView(view.buffer, place));
    }
    return { name: source.name, content: new Blob([view]) };
  }

  const file = 'letterboxd-nobody.zip';

  test('of something else says so', async () => {
    expect(await refusal(zip({ 'a.txt': 'Hello', 'deleted/b.csv': '' }))).toEqual([
      { code: 'not-an-account', file },
    ]);
    expect(await refusal(zip({}))).toEqual([{ code: 'not-an-account', file }]);
  });

  test('within a ZIP is left out', async () => {
    const inner = zip(EXPORT).content;
    const content = new Blob([
      zipSync({
        'inner.zip': new Uint8Array(await inner.arrayBuffer()),
        'watched.csv': strToU8(WATCHED),
      }),
    ]);
    const { films, skipped } = await account({ name: file, content });
    expect(films).toHaveLength(4);
    expect(skipped).toEqual([{ code: 'zip-nested', file: 'inner.zip' }]);
  });

  test('that is locked says so', async () => {
    const locked = await changed(zip(EXPORT), (entry) => entry.setUint16(8, 1, true));
    expect(await refusal(locked)).toEqual([{ code: 'zip-encrypted', file }]);
  });

  test('cut off anywhere is broken, and nothing is thrown', async () => {
    const whole = zip({ 'watched.csv': WATCHED }).content;
    for (let size = 4; size < whole.size; size += 7) {
      const problems = await refusal({ name: file, content: whole.slice(0, size) });
      expect(problems, `${size} bytes`).toEqual([{ code: 'zip-broken', file }]);
    }
  });

  test('with garbage in a file is broken there', async () => {
    const bytes = new Uint8Array(await zip({ 'watched.csv': WATCHED }).content.arrayBuffer());
    bytes.fill(0xff, 45, 60);
    expect(await refusal({ name: file, content: new Blob([bytes]) })).toEqual([
      { code: 'zip-broken', file: 'watched.csv' },
    ]);
  });

  test('that is a bomb is not unpacked', async () => {
    const zeros = zip({ 'watched.csv': '0'.repeat(20_000_000) });
    expect(await refusal(zeros)).toEqual([
      { code: 'zip-too-dense', file: 'watched.csv', bound: MAX_ZIP_RATIO },
    ]);
    // One that promises to be large, in all.
    const large = await changed(zip(EXPORT), (entry) => entry.setUint32(24, 20_000_000, true));
    expect(await refusal(large)).toEqual([{ code: 'zip-too-large', file, bound: 64 }]);
    // One that lies about its size is stopped where it has grown past that.
    const lying = await changed(zeros, (entry) => entry.setUint32(24, 1_000, true));
    expect(await refusal(lying)).toEqual([{ code: 'zip-broken', file: 'watched.csv' }]);
  });

  test('of more files than any export has is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ZIP_FILES + 1 }, (_, i) => [`${i}.csv`, '']),
    );
    expect(await refusal(zip(many))).toEqual([
      { code: 'zip-too-many-files', file, bound: MAX_ZIP_FILES },
    ]);
  });

  test('of two gigabytes is refused by its size alone', async () => {
    const content = { size: 2 ** 31 } as Blob;
    expect(await refusal({ name: file, content })).toEqual([
      { code: 'file-too-large', file, bound: 128 },
    ]);
  });
});
