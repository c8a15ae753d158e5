/** Whole things to be broken. No such films exist. */
import type { Mention, Pack } from '../../film.ts';
import type { FromOurPages, FromPage } from '../../messages.ts';

export const samplePack: Pack = {
  format: 1,
  id: 'lamps',
  title: 'Lamps',
  description: 'All of them.\nAnd oil.',
  author: 'Somebody',
  version: '1.2.3',
  language: 'en',
  criterion: { service: 'letterboxd', threshold: 1000, date: '2026-11-23' },
  source: { title: 'A list', url: 'https://example.org/' },
  gems: ['the-lamp', 'lantern'].map((id) => ({
    id,
    film: {
      title: 'The Lamp',
      originalTitle: { text: '등불', lang: 'ko', romanised: ['Deungbul'] },
      otherTitles: ['Lantern'],
      ambiguousTitles: ['Lantern'],
      year: 1990,
      acceptedYears: [1989, 1990],
      directors: [{ name: 'Han Ara', variants: ['한아라'] }],
      cast: [],
      genres: ['Drama'],
      runtimeMinutes: 90,
      countries: ['KR'],
      ids: { letterboxd: id, imdb: 'tt0000007' },
      namesakes: [{ title: 'Lantern', kind: 'series' }],
    },
    review: {
      premise: 'A lamp "goes" out, \\ or [not].',
      verdict: 'Bright.',
      lang: 'en',
      credit: 'Ours',
    },
    contentNotes: ['darkness'],
    leads: [{ title: 'Oil', year: 2001, ids: { tmdb: 8 }, reason: 'It burns.' }],
  })),
};

export const sampleMention: Mention = {
  title: 'The Lamp',
  otherTitles: ['등불'],
  year: 1990,
  yearKind: 'release',
  directors: ['Han Ara'],
  ids: { imdb: 'tt0000007' },
  kind: null,
};

const gem = { pack: 'lamps', gem: 'the-lamp' };

export const samplesFromPage: FromPage[] = [
  { type: 'find', mentions: [sampleMention], subjects: [0], hasCard: true },
  { type: 'mark', ...gem, mark: 'saved', on: true },
  { type: 'correct', ...gem, mention: sampleMention, site: 'Letterboxd', on: true },
  { type: 'count', gems: 3 },
  { type: 'silent' },
  { type: 'call-scout' },
  { type: 'wake' },
];

export const samplesFromOurPages: FromOurPages[] = [{ type: 'look-here', tabId: 3 }];
