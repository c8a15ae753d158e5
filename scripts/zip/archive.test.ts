import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeArchive } from './archive.ts';

const file = (path: string, text = path) => ({ path, bytes: strToU8(text) });

/** The date and time of the first entry, as ZIP writes them: two bytes of time, two of date. */
const stamp = (archive: Uint8Array): number[] => Array.from(archive.slice(10, 14));

describe('makeArchive', () => {
  it('holds each file under its name', () => {
    const archive = makeArchive([file('b.txt', 'two'), file('a/b.txt', 'one')]);
    const texts = Object.entries(unzipSync(archive)).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]);
    expect(texts).toEqual([
      ['a/b.txt', 'one'],
      ['b.txt', 'two'],
    ]);
  });

  it('gives the same bytes in whatever order the files come', () => {
    const files = [file('manifest.json'), file('a.js'), file('sites/b.js')];
    expect(makeArchive(files.toReversed())).toEqual(makeArchive(files));
  });

  it('says the first moment that a ZIP can say, and nothing of when and where it was made', () => {
    // 1 January 1980, 0:00: year 0, month 1, day 1 in the bits of the date.
    expect(stamp(makeArchive([file('a.js')]))).toEqual([0, 0, 0b0010_0001, 0]);
  });

  it.each(['../a.js', '/a.js', 'a//b.js', './a.js', String.raw`a\b.js`, ''])(
    'refuses the path “%s”',
    (path) => {
      expect(() => makeArchive([file(path)])).toThrow('cannot be the name of a file');
    },
  );

  it('refuses two files of one name', () => {
    expect(() => makeArchive([file('a.js'), file('a.js')])).toThrow('a.js is in the archive twice');
  });
});
