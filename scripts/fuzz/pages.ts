/** What web pages make us hear and judge. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Film, Gem, Mention } from '../../film.ts';
import { judgeAll } from '../../matching/judge-all.ts';
import { gemKeys, mentionKeys } from '../../matching/keys.ts';
import { parseFromOurPages, parseFromPage } from '../../messages.ts';
import { broken, hostileText } from './hostile.ts';
import { sampleMention, samplePack, samplesFromOurPages, samplesFromPage } from './samples.ts';
import { mustHold, target } from './target.ts';

const anyMessage = fc.oneof(
  {
    weight: 3,
    arbitrary: broken(fc.constantFrom<unknown>(...samplesFromPage, ...samplesFromOurPages)),
  },
  {
    weight: 1,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    }),
  },
);

/** What is understood is said again the same way, and understood again; all else is nothing. */
export const messages = target('message contract', anyMessage, (message) => {
  for (const parse of [parseFromPage, parseFromOurPages]) {
    const heard = parse(message);
    if (heard === null) continue;
    mustHold(isDeepStrictEqual(parse(structuredClone(heard)), heard), 'it is heard as it was said');
    const said = Object.keys(message as object);
    mustHold(
      Object.keys(heard).every((key) => said.includes(key)),
      'nothing is added',
    );
  }
});

const title = fc.oneof(
  fc.constantFrom('The Lamp', 'Lamp', 'Lantern', '등불', 'Deungbul'),
  hostileText,
);
const year = fc.constantFrom(1989, 1990, 1991, 2005);
const person = fc.constantFrom('Han Ara', 'Ara Han', '한아라', 'Seo Bom', '', '\u202E');
const ids = fc.constantFrom<Film['ids']>(
  {},
  { imdb: 'tt0000007' },
  { tmdb: 8 },
  { letterboxd: 'lamp' },
);

const mention: fc.Arbitrary<Mention> = fc.record({
  title,
  otherTitles: fc.array(title, { maxLength: 3 }),
  year: fc.option(year),
  yearKind: fc.constantFrom('release', 'service'),
  directors: fc.array(person, { maxLength: 3 }),
  ids,
  kind: fc.constantFrom('film', 'series', null),
});

const [sampleGem] = samplePack.gems;

const gem: fc.Arbitrary<Gem> = fc
  .record({
    title,
    otherTitles: fc.array(title, { maxLength: 3 }),
    year,
    person,
    ids,
    namesake: title,
  })
  .map(({ title: name, otherTitles, year: made, person: director, ids: known, namesake }) => ({
    id: 'gem',
    film: {
      title: name,
      otherTitles,
      ambiguousTitles: [],
      year: made,
      acceptedYears: [made],
      directors: [{ name: director, variants: [] }],
      cast: [],
      genres: [],
      countries: [],
      ids: known,
      namesakes: [{ title: namesake, year: made }],
    },
    review: { lang: 'en', credit: 'Ours' },
    contentNotes: [],
    leads: sampleGem?.leads ?? [],
  }));

/** A verdict names one of the gems, whatever their order, and takes no series for a film but by its id. */
export const matcher = target(
  'matcher',
  fc.tuple(fc.oneof(mention, fc.constant(sampleMention)), fc.array(gem, { maxLength: 5 })),
  ([said, gems]) => {
    const candidates = gems.map((each, index) => ({
      pack: { id: 'lamps' },
      gem: { ...each, id: `gem-${index}` },
    }));
    const verdict = judgeAll(said, candidates);
    const turned = judgeAll(said, candidates.toReversed());
    mustHold(verdict?.candidate === turned?.candidate, 'order decides nothing');
    mustHold(isDeepStrictEqual(verdict?.judgement, turned?.judgement), 'order changes nothing');
    for (const key of mentionKeys(said)) mustHold(typeof key === 'string', 'keys are text');
    if (verdict === null) return;
    mustHold(candidates.includes(verdict.candidate), 'the verdict is one of the gems');
    const hasId = verdict.judgement.evidence.some((each) => /-id$|^letterboxd-slug$/.test(each));
    mustHold(said.kind !== 'series' || hasId, 'no series is a film, unless by its id');
    const shared = new Set(gemKeys(verdict.candidate.gem));
    mustHold(
      mentionKeys(said).some((key) => shared.has(key)),
      'what matches is found by its keys',
    );
  },
);
