import { describe, expect, test } from 'vitest';
import { type Content, file, HEADER, refusal, draft } from './made-lists.ts';

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

  const bytesOf = (latin1: string) => Uint8Array.from(Buffer.from(latin1, 'latin1'));
  const utf8 = (before: string, after = '') =>
    Uint8Array.from(Buffer.concat([Buffer.from(before), bytesOf('\xc3'), Buffer.from(after)]));
  const french = `${HEADER}\nAmélie,2001,\nÀ nos amours,1983,\nÉlégie,1990,\n`;

  test('UTF-8 with a broken byte stays UTF-8, and the row is named', async () => {
    const { pack, adjusted } = await draft(utf8(`${french}Caf`, ',1999,\nOil,2001,\n'));
    const titles = ['Amélie', 'À nos amours', 'Élégie', 'Caf\uFFFD', 'Oil'];
    expect(pack.gems.map(({ film }) => film.title)).toEqual(titles);
    expect(adjusted).toEqual([
      { code: 'letters-lost', file, row: 5, field: 'Title', detail: 'Caf\uFFFD' },
    ]);
  });

  test('and where it comes late, by the letters that came before it', async () => {
    const rows = `Lamp,1990,${'x'.repeat(200_000)}\n`;
    const { pack } = await draft(utf8(`${french}${rows}Caf`, ',1999,\nOil,2001,\n'));
    expect(pack.gems[0]?.film.title).toBe('Amélie');
    expect(pack.gems.at(-2)?.film.title).toBe('Caf\uFFFD');
  });

  test('UTF-8 that was cut within a letter', async () => {
    const { pack } = await draft(utf8(`${HEADER}\nAmélie,2001,\nOil,2001,Caf`));
    expect(pack.gems.map(({ film }) => film.title)).toEqual(['Amélie', 'Oil']);
  });

  test('Korean with a broken byte, and with Chinese letters', async () => {
    // 기생충, then 夢, 봄날 and 기생충 with half a letter behind it.
    const parasite = '\xb1\xe2\xbb\xfd\xc3\xe6';
    const rows = `${parasite};2019\n\xd9\xd3 \xba\xbd\xb3\xaf ${parasite}\xb3;2001\n`;
    const { pack } = await draft(bytesOf(`title;year\n${rows}`));
    const titles = ['기생충', '夢 봄날 기생충\uFFFD'];
    expect(pack.gems.map(({ film }) => film.title)).toEqual(titles);
  });

  test.each([
    // Ливень; of every two bytes Korean makes a letter.
    ['Cyrillic', '\xcb\xe8\xe2\xe5\xed\xfc'],
    // 英雄本色 in GBK.
    ['Chinese', '\xd3\xa2\xd0\xdb\xb1\xbe\xc9\xab'],
  ])('%s code pages are refused, not read as another’s', async (_, title) => {
    const content = bytesOf(`Title,Year\n${title},1990\n`);
    expect(await refusal(content)).toEqual([{ code: 'unknown-letters', file }]);
  });

  test.each<[string, string[], string[]]>([
    [
      'Shift-JIS',
      [
        '\x8e\xb5\x90l\x82\xcc\x8e\x98',
        '\x93\x8c\x8b\x9e\x95\xa8\x8c\xea',
        '\x90\xe7\x82\xc6\x90\xe7\x90q\x82\xcc\x90_\x89B\x82\xb5',
        '\x83\x8a\x83\x93\x83O',
        '\x8d\x95\x82\xa2\x89J\x81A\x82\xdc\x82\xbd\x82\xcd\x89\xc4',
      ],
      ['七人の侍', '東京物語', '千と千尋の神隠し', 'リング', '黒い雨、または夏'],
    ],
    [
      'Big5',
      [
        '\xb4d\xb1\xa1\xab\xb0\xa5\xab',
        '\xac\xba\xc0\xad\xb5\xf3\xa4\xd6\xa6~\xb1\xfe\xa4H\xa8\xc6\xa5\xf3',
        '\xa4@\xa4@',
        '\xb6\xbc\xad\xb9\xa8k\xa4k',
        '\xae\xfc\xa8\xa4\xa4C\xb8\xb9',
      ],
      ['悲情城市', '牯嶺街少年殺人事件', '一一', '飲食男女', '海角七號'],
    ],
  ])('%s', async (_, written, titles) => {
    const rows = written.map((title, index) => `${title},${1990 + index}\n`);
    const { pack } = await draft(bytesOf(`Title,Year\n${rows.join('')}`));
    expect(pack.gems.map(({ film }) => film.title)).toEqual(titles);
    // And where the first letters come late.
    const late = await draft(bytesOf(`Title,Year\n${'Lamp,1950\n'.repeat(40)}${rows.join('')}`));
    expect(late.pack.gems.slice(1).map(({ film }) => film.title)).toEqual(titles);
  });

  test.each([
    ['Swedish', 'Ängel,1990\nÅsa,1991\nÄrlig,1992\nBär,1993\nÖl,1994\n'],
    ['French', 'À nos amours,1983\nÉlégie,1990\nÇa,1992\nDéjà vu,1993\nNoël,1994\n'],
    ['Spanish capitals', 'AÑO,1990\nCORAZÓN,1991\nÁRBOL,1992\nÚLTIMO,1993\n¿QUÉ?,1994\n'],
    ['one bracketed word', '«Ärger»,1990\nLamp,1991\n'],
  ])('%s in Windows-1252 is not taken for these', async (_, rows) => {
    const { pack } = await draft(bytesOf(`Title,Year\n${rows}`));
    expect(pack.gems.map(({ film }) => `${film.title},${film.year}\n`).join('')).toBe(rows);
  });

  test('Windows-1252 with a row of bullets is none of these', async () => {
    const { pack } = await draft(bytesOf('Title,Year,Review\nCaf\xe9,1990,\x95\x95\x95\x95\xbd\n'));
    expect(pack.gems[0]?.review.verdict).toBe('••••½');
  });

  test('UTF-8 whose first other letter comes late, and is cut by a piece’s end', async () => {
    const row = 'The Lamp,1990,\n';
    const before = `${HEADER}\n${'x'.repeat(200_000 - HEADER.length - 1).replaceAll(/.{14}/g, '             \n')}`;
    const { pack } = await draft(`${before.slice(0, 131_071)}\n등불,1990,밝다\n${row}`);
    expect(pack.gems.map(({ film }) => film.title)).toContain('등불');
  });
});
