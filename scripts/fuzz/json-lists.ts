/** Lists of films in the JSON of other programs. */
import fc from 'fast-check';
import { filmRecord } from '../../packs/reading/film-record.ts';
import { readSource } from '../../packs/reading/read-source.ts';
import { BytesBlob } from './bytes-blob.ts';
import { broken, encoded, tornText } from './hostile.ts';
import { mustBeReading, mustHold, target } from './target.ts';

const today = new Date('2026-11-26T12:00:00Z');

const IDS = { slug: 'the-lamp-1990', imdb: 'tt0000007', tmdb: 7 };

const LISTS = [
  [
    {
      rank: 1,
      notes: '<b>Bright</b>',
      type: 'movie',
      movie: { title: 'Lamp', year: 1990, ids: IDS },
    },
    { rank: 2, notes: null, type: 'show', show: { title: 'Lamps', year: 2001, ids: IDS } },
  ],
  [
    {
      title: 'Lamp',
      originalTitle: '등불',
      originalLanguage: { id: 21, name: 'Korean' },
      year: 1990,
      imdbId: 'tt0000007',
      tmdbId: 7,
      ratings: { imdb: { value: 7, type: 'user' } },
      directors: [{ name: 'Han Ara' }, 'Seo Bom'],
    },
    { title: 'Oil', year: 2001 },
  ],
  { page: 1, results: [{ id: 7, title: 'Lamp', release_date: '1990-05-01' }], total: 1 },
  { shows: [{ show: { title: 'Lamps' } }], movies: [{ movie: { title: 'Lamp', year: 1990 } }] },
  ['Lamp (1990)', 'Oil (Seo Bom, 2001)'],
];

const whole = broken(fc.constantFrom(...LISTS));

const listText = fc.oneof(
  whole.map((list) => JSON.stringify(list, null, 1)),
  tornText(whole.map((list) => JSON.stringify(list))),
);

/** An item of white space, or of what is no letter of any text, is an empty row. */
const saysSomething = (cell: string) => cell.trim() !== '';

/** What is read as a list is JSON, and no film is lost. */
export const jsonListReader = target('JSON list reader', listText, async (text) => {
  const file = 'films.json';
  const content = new BytesBlob(encoded(text, 'utf-8'));
  const reading = await readSource({ name: file, content }, { today });
  mustBeReading(reading, file);
  const start = text.trimStart();
  // With it, a text is one of two bytes a letter, and looked at as such.
  if (text.includes('\0')) return;
  if (reading.kind === 'refused' || !(start.startsWith('{') || /^\[\s*[{"]/.test(start))) return;
  const value: unknown = JSON.parse(text);
  if (reading.kind !== 'draft' || !Array.isArray(value)) return;
  const films = value.filter((item) => [...filmRecord(item).values()].some(saysSomething));
  mustHold(reading.draft.read === films.length, 'each item became a gem or was skipped');
});
