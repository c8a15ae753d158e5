import { describe, expect, test } from 'vitest';
import { type Content, HEADER, draft } from './made-lists.ts';

describe('text is read in whatever way it is encoded', () => {
  const text = 'Titel;제목;Year\r\n“Café” – Größe €;등불;1990\r\n';
  /** Of 가 (U+AC00) and 대 (U+B300) the lower byte is zero. */
  const utf16 = (mark: string, title = '등불') =>
    Uint8Array.from(Buffer.from(`${mark}${text.replace('등불', title)}`, 'utf16le'));
  const swapped = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());
  const WINDOWS_1252 = new Map([
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
    ['€', 0x80],
  ]);
  const western = 'Title;Year\r\n“Café” – Größe €;1990\r\n';

  test.each<[string, Content, string]>([
    ['UTF-8', text, '등불'],
    ['UTF-8 with a mark', `\uFEFF${text}`, '등불'],
    ['UTF-16 LE with a mark', utf16('\uFEFF', '가을'), '가을'],
    ['UTF-16 BE with a mark', swapped(utf16('\uFEFF', '가을')), '가을'],
    ['UTF-16 LE', utf16(''), '등불'],
    ['UTF-16 BE', swapped(utf16('')), '등불'],
    ['UTF-16 LE, letters with a zero byte', utf16('', '가을 대가'), '가을 대가'],
    ['UTF-16 BE, letters with a zero byte', swapped(utf16('', '가을 대가')), '가을 대가'],
    [
      'Windows-1252',
      Uint8Array.from(western, (sign) => WINDOWS_1252.get(sign) ?? sign.charCodeAt(0)),
      '“Café” – Größe €',
    ],
    [
      'Korean, as spreadsheets save it',
      // 기생충 in CP949.
      Uint8Array.from(Buffer.from('title;year\r\n\xb1\xe2\xbb\xfd\xc3\xe6;2019\r\n', 'latin1')),
      '기생충',
    ],
  ])('%s', async (_, content, title) => {
    expect((await draft(content)).pack.gems.map(({ film }) => film.title)).toEqual([title]);
  });

  test('UTF-8 whose first other letter comes late, and is cut by a piece’s end', async () => {
    const row = 'The Lamp,1990,\n';
    const before = `${HEADER}\n${'x'.repeat(200_000 - HEADER.length - 1).replaceAll(/.{14}/g, '             \n')}`;
    const { pack } = await draft(`${before.slice(0, 131_071)}\n등불,1990,밝다\n${row}`);
    expect(pack.gems.map(({ film }) => film.title)).toContain('등불');
  });
});
