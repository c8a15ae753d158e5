/** Files of strangers: packs, tables, archives. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readAccount } from '../../account/read-account.ts';
import { parsePack } from '../../packs/format.ts';
import { readSource } from '../../packs/reading/read-source.ts';
import { BytesBlob } from './bytes-blob.ts';
import { samplePack } from './samples.ts';
import { broken, encoded, encoding, hostileText, tornText } from './hostile.ts';
import { mustBeProblems, mustBeReading, mustHold, target } from './target.ts';

const today = new Date('2026-11-26T12:00:00Z');

const packText = fc.oneof(
  broken(fc.constant(samplePack)).map((pack) => JSON.stringify(pack, null, 1)),
  tornText(broken(fc.constant(samplePack)).map((pack) => JSON.stringify(pack))),
);

/** Reading a pack piece by piece comes to the same as parsing it at once. */
export const packReader = target('pack reader', packText, async (text) => {
  const file = 'pack.json';
  const reading = await readSource(
    { name: file, content: new BytesBlob(encoded(text, 'utf-8')) },
    { today },
  );
  mustBeReading(reading, file);
  // What the bytes of lone surrogates become is the encoder's doing.
  const sent = new TextDecoder().decode(new TextEncoder().encode(text)).replaceAll(/\r\n?/g, '\n');
  if (!sent.trimStart().startsWith('{') || sent.includes('\0')) return;
  const whole = parsedWhole(sent);
  // Without a format and gems it is no pack, and may be a list of another program.
  if (!/"(?:format|gems)"/.test(sent)) return;
  mustHold((reading.kind === 'draft') === (whole !== null), 'pieces and the whole agree');
  if (reading.kind === 'draft') {
    mustHold(isDeepStrictEqual(reading.draft.pack, whole), 'pieces make the whole');
  }
});

function parsedWhole(text: string): unknown {
  try {
    const parsed = parsePack(JSON.parse(text));
    return 'pack' in parsed ? parsed.pack : null;
  } catch {
    return null;
  }
}

const NAMES = [
  'Title',
  'Name',
  'Year',
  'Directors',
  'Review',
  'Letterboxd URI',
  'tmdbID',
  'imdbID',
  'Date',
  'Watched Date',
  'Position',
  'Description',
  '제목',
  '연도',
  '__proto__',
  'constructor',
  'Mystery',
];

const names = fc.oneof(
  { weight: 3, arbitrary: fc.shuffledSubarray(NAMES).map((some) => ['Title', 'Year', ...some]) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 }) },
);

/** A row that begins as one of a film does, or a row of anything. */
const cells = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('The Lamp', 'Lantern', '등불', '<Parasite>', "'=1", '<b>Oil</b>'),
        fc.constantFrom('1990', '1991', '2001-05-01', '0'),
        fc.array(hostileText, { maxLength: 2 }),
      )
      .map(([title, year, more]) => [title, year, ...more]),
  },
  { weight: 1, arbitrary: fc.array(hostileText, { maxLength: 8 }) },
);
const LIST_HEAD = [
  ['Letterboxd list export v7'],
  ['Date', 'Name', 'Tags', 'URL', 'Description'],
  ['2020-01-01', 'Lamps', '', 'https://boxd.it/LmP', '<b>Bright</b>\n\nand <i>quiet</i>'],
  [''],
];

const tableText = fc
  .record({
    head: fc.constantFrom([], [], LIST_HEAD),
    names,
    rows: fc.array(cells, { maxLength: 8 }),
    delimiter: fc.constantFrom(',', ',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quoted: fc.constantFrom('always', 'where needed', 'where needed', 'never'),
  })
  .map(({ head, names: header, rows, delimiter, newline, quoted }) =>
    [...head, header, ...rows]
      .map((row) => row.map((cell) => written(cell, delimiter, quoted)).join(delimiter))
      .join(newline),
  );

function written(cell: string, delimiter: string, quoted: string): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  const marks = quoted === 'always' || (quoted === 'where needed' && needed);
  return marks ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const anyTable = fc.oneof(
  { weight: 4, arbitrary: tableText },
  { weight: 1, arbitrary: tornText(tableText) },
);

/** Tags as HTML has them; what the writer escaped is text, so it is looked for where nothing was. */
const TAG = /<\/?(?:script|b|i|img|a|br|p)(?![\w-])/i;

export const tableReader = target(
  'CSV reader',
  fc.record({
    text: anyTable,
    as: encoding,
    mapping: fc.option(
      fc.record({
        columns: fc.record({ title: fc.nat({ max: 9 }), year: fc.nat({ max: 9 }) }),
      }),
      { nil: undefined, freq: 1 },
    ),
  }),
  async ({ text, as, mapping }) => {
    const file = 'films.csv';
    const source = { name: file, content: new BytesBlob(encoded(text, as)) };
    const reading = await readSource(source, { today, ...(mapping && { mapping }) });
    mustBeReading(reading, file);
    if (reading.kind !== 'draft' || text.includes('&') || text.startsWith('{')) return;
    for (const { film, review } of reading.draft.pack.gems) {
      const shown = [film.title, ...film.otherTitles, review.verdict ?? ''].join('\n');
      mustHold(!TAG.test(shown), `no markup survives: ${JSON.stringify(shown)}`);
    }
  },
);

/** The packer stumbles over `__proto__` as a name, so it is written into the packed bytes. */
const PROTO = '!!proto__';

const PATHS = [
  'watched.csv',
  'watchlist.csv',
  'diary.csv',
  'reviews.csv',
  'ratings.csv',
  'likes/films.csv',
  'lists/a.csv',
  'deleted/diary.csv',
  'orphaned/diary.csv',
  'profile.csv',
  PROTO,
  'constructor.csv',
  '../watched.csv',
  'a.zip',
  'notes.txt',
];

const ACCOUNT_ROWS = [
  'Date,Name,Year,Letterboxd URI',
  '2020-01-01,The Lamp,1990,https://boxd.it/a',
];

const accountText = fc.oneof(
  anyTable,
  fc
    .array(cells, { maxLength: 4 })
    .map((rows) =>
      [
        ...ACCOUNT_ROWS,
        ...rows.map((row) => row.map((cell) => written(cell, ',', 'where needed')).join()),
      ].join('\n'),
    ),
);

/** As it is, or with bytes changed or cut off. */
const archive = fc
  .record({
    files: fc.array(fc.tuple(fc.constantFrom(...PATHS), accountText), { maxLength: 3 }),
    level: fc.constantFrom(0 as const, 6 as const),
    changes: fc.array(fc.tuple(fc.nat({ max: 4_000 }), fc.nat({ max: 255 })), { maxLength: 4 }),
    length: fc.option(fc.nat({ max: 4_000 }), { nil: undefined, freq: 6 }),
  })
  .map(({ files, level, changes, length }) => {
    const entries = files.map(([path, text]) => [path, strToU8(text)] as const);
    const zip = Buffer.from(zipSync(Object.fromEntries(entries), { level })).toString('latin1');
    const bytes = Uint8Array.from(Buffer.from(zip.replaceAll(PROTO, '__proto__'), 'latin1'));
    for (const [place, byte] of changes) if (bytes.length > 0) bytes[place % bytes.length] = byte;
    return length === undefined ? bytes : bytes.subarray(0, length);
  });

export const accountReader = target(
  'ZIP and account reader',
  fc.oneof(
    archive.map((bytes) => ({ name: 'export.zip', bytes })),
    fc
      .tuple(fc.constantFrom(...PATHS), accountText, encoding)
      .map(([name, text, as]) => ({ name, bytes: encoded(text, as) })),
  ),
  async ({ name, bytes }) => {
    const outcome = await readAccount([{ name, content: new BytesBlob(bytes) }], {});
    const problems = outcome.kind === 'refused' ? outcome.problems : outcome.account.skipped;
    mustHold(outcome.kind === 'account' || problems.length > 0, 'a refusal has its reason');
    // A damaged ZIP may name its files anything.
    mustBeProblems(problems, new Set(problems.map(({ file }) => file)));
    if (outcome.kind === 'refused') return;
    for (const { title, year, seen = '', saved = '' } of outcome.account.films) {
      mustHold(title !== '' && title.length <= 300, 'a film has a title');
      mustHold(year === null || (year >= 1888 && year <= 2100), 'its year is one, or unknown');
      mustHold(/^(?:\d{4}-\d\d-\d\d)?$/.test(seen), 'the day it was seen is one, or unknown');
      mustHold(/^(?:\d{4}-\d\d-\d\d)?$/.test(saved), 'the day it was saved is one, or unknown');
    }
  },
);
