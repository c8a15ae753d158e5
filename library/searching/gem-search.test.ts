import { beforeAll, describe, expect, it } from 'vitest';
import type { Film, Gem } from '../../film.ts';
import { gemOf, packOf } from '../fixtures/gems.ts';
import { type GemSearch, gemSearch } from './gem-search.ts';

const { gems: _, format: __, ...pack } = packOf('tests', []);

function entry(id: string, film: Partial<Film>, review: Partial<Gem['review']> = {}) {
  const gem = gemOf(id, { title: id, year: 2000, ...film });
  return { pack, gem: { ...gem, review: { ...gem.review, premise: '', verdict: '', ...review } } };
}

const ferryman = entry(
  'ferryman',
  {
    title: 'The Ferryman’s Receipt & Other Debts',
    originalTitle: { text: '나루터 영수증', lang: 'ko', romanised: ['Naruteo yeong-su-jeung'] },
    otherTitles: ['Le reçu du passeur', '夏のあいだ川の流れをずっと見ているうちに眠ってしまった話'],
    directors: [{ name: 'Han Sun-woo', variants: ['한선우', 'Sunoo Han'] }],
    cast: [{ name: 'Zoë Made-up', variants: [] }],
  },
  { premise: 'A lighthouse keeper counts ships.', verdict: '귀신 이야기로 시작해 장부로 끝난다.' },
);
const lighthouse = entry('lighthouse', { title: 'Lighthouse' });
const ox = entry('ox', {}, { verdict: 'As slow as a ferryman on a lake.' });

let search: GemSearch;
beforeAll(async () => {
  search = gemSearch();
  await search.add([ferryman, lighthouse, ox]);
});

const found = async (text: string) => (await search.search(text)).map(({ gem }) => gem);

describe('a search', () => {
  it.each([
    ['a title without its apostrophe', 'ferrymans rec'],
    ['its words in any order', 'receipt ferryman'],
    ['and for &', 'receipt and other'],
    ['words run together', 'ferrymansreceipt'],
    ['another title, without its accents', 'recu du passeur'],
    ['the original title', '나루터'],
    ['the inside of a Hangul word', '수증'],
    ['the end of a long title that is not divided', '眠ってしまった話'],
    ['Hangul without its spaces', '나루터영수증'],
    ['a syllable that is still being typed', '나루터 여'],
    ['a romanised title without hyphens', 'yeongsujeung'],
    ['a romanised title with a hyphen elsewhere', 'yeongsu-jeung'],
    ['a director', 'han sun-woo'],
    ['a director, given name first', 'Sunwoo Han'],
    ['a director in Hangul', '선우'],
    ['an actor, without accents', 'zoe'],
    ['a person and a title together', 'zoe receipt'],
    ['the premise and the title', 'ships ferryman'],
    ['the verdict, in the inside of a word', '야기로'],
  ])('finds a film by %s', async (_what, text) => {
    expect(await found(text)).toEqual(['ferryman']);
  });

  it('puts a title before a review that has the word', async () => {
    expect(await found('lighthouse')).toEqual(['lighthouse', 'ferryman']);
    expect(await found('ferryman')).toEqual(['ferryman', 'ox']);
  });

  it.each([
    ['a word that is nowhere', 'bridge'],
    ['one word of two', 'ferryman bridge'],
    ['the inside of a Latin word', 'erryman'],
    ['nothing', ' … '],
  ])('finds nothing by %s', async (_what, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('knows a gem once, though it is added again', async () => {
    await search.add([ox]);
    expect(await found('lake')).toEqual(['ox']);
  });

  it('ends where it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(gemSearch().add([ox], stop.signal)).rejects.toThrow('abort');
    await expect(search.search('ox', stop.signal)).rejects.toThrow('abort');
  });
});
