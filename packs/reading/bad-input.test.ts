import { describe, expect, test } from 'vitest';
import { MAX_GEMS_A_PACK, MAX_LIST_BYTES } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { type Content, file, HEADER, read, refusal, draft, today } from './made-lists.ts';
import { readSource } from './read-source.ts';

describe('a file that is no list is refused', { timeout: 60_000 }, () => {
  test.each<[string, Content, Problem['code']]>([
    ['an empty one', '', 'file-empty'],
    ['a byte order mark alone', '\uFEFF', 'file-empty'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'file-binary',
    ],
    [
      'what would be UTF-16 but for half a letter',
      Uint8Array.from(Buffer.from(`${HEADER}\n가을,1990,\uD800\n`, 'utf16le')),
      'file-binary',
    ],
    [
      'what would be UTF-16 but for its zeros',
      Uint8Array.from(Buffer.from(`${HEADER}\n가을,1990,\0\n`, 'utf16le')),
      'file-binary',
    ],
    ['a zero byte far behind', `${HEADER}\n${'The Lamp,1990,\n'.repeat(20_000)}\0`, 'file-binary'],
    ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'file-zip'],
    ['a letter', 'Dear reader.\nThere are no films here.\n', 'not-a-list'],
    ['a web page', '<!doctype html><title>a,b</title><table><tr><td>The Lamp,1990', 'not-a-list'],
    ['names of columns alone', `${HEADER}\n`, 'no-films'],
    ['JSON of another kind', '{"films": []}', 'not-a-pack'],
    ['a JSON list of other things', '[[1, 2], 3]', 'not-a-pack'],
    ['a JSON list without years', '[{"title": "The Lamp"}]', 'not-a-list'],
    [
      'a pack whose gems have another name',
      '{"format": 1, "gem": [{"title": "Oil"}]}',
      'not-a-pack',
    ],
    ['a pack of a later version', '{"format": 2, "gems": []}', 'newer-format'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content)).toEqual([expect.objectContaining({ code, file })]);
  });

  test('a letter in sentences with commas asks what its columns are, and guesses no year', async () => {
    const reading = await read('A lamp, a wick\nAnd oil, perhaps\n');
    expect(reading).toMatchObject({ kind: 'columns', guess: { columns: { title: 0 } } });
  });

  test('two gigabytes, by its size and before a byte is read', async () => {
    const content = { size: 2 ** 31 } as Blob;
    expect(await readSource({ name: file, content }, { today })).toEqual({
      kind: 'refused',
      problems: [{ code: 'file-too-large', file, bound: MAX_LIST_BYTES / 1024 / 1024 }],
    });
  });

  test('one that was moved away after it was chosen', async () => {
    const gone = new Blob([HEADER]);
    gone.slice = () => {
      const part = new Blob();
      part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      return part;
    };
    expect(await readSource({ name: file, content: gone }, { today })).toEqual({
      kind: 'refused',
      problems: [{ code: 'file-unreadable', file }],
    });
  });

  test('a million rows', async () => {
    let rows = '';
    for (let row = 0; row < 1_000_000; row += 1) rows += `Lamp ${row},1990,\n`;
    expect(await refusal(`${HEADER}\n${rows}`)).toEqual([
      { code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK },
    ]);
  });

  test('more columns than a table of films has', async () => {
    const wide = `${HEADER}${',x'.repeat(300)}\nThe Lamp,1990,\n`;
    expect(await refusal(wide)).toEqual([{ code: 'too-many-columns', file, bound: 256 }]);
  });

  test('a quotation mark that never closes, in a short file and in a long one', async () => {
    for (const rows of [1, 40_000]) {
      expect(
        await refusal(
          `${HEADER}\nOil,2001,\nThe Lamp,1990,"Bright.\n${'Wick,1999,\n'.repeat(rows)}`,
        ),
      ).toEqual([{ code: 'unclosed-quote', file, row: 3 }]);
    }
  });

  test('a row that never ends', async () => {
    expect(await refusal(`${HEADER}\nOil,2001,${'x'.repeat(600_000)}`)).toEqual([
      { code: 'row-too-long', file, row: 2 },
    ]);
  });

  test('JSON that breaks off, with the line', async () => {
    const pack = (await draft(`${HEADER}\nThe Lamp,1990,\nOil,2001,\n`)).pack;
    const text = JSON.stringify(pack, null, 1);
    const lines = text.split('\n');
    const broken = (line: number) => lines.with(line - 1, `${lines[line - 1]} oops`).join('\n');
    for (const line of [2, 20, lines.length]) {
      const [problem] = await refusal(broken(line));
      expect(problem).toMatchObject({ code: 'not-json', file });
      // Where a word stands for a value, engines point at the next sign, which may be on the next line.
      expect(Math.abs((problem?.row ?? 0) - line), String(line)).toBeLessThanOrEqual(1);
    }
    const [cut] = await refusal(text.slice(0, text.length / 2));
    expect(cut).toMatchObject({ code: 'not-json', file });
  });
});
