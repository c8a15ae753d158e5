/**
 * The states of GemCard to look at and to test. The films are made up, so that no fixture says
 * anything of a real one.
 */
import type { Film, Gem, Judgement, Review } from '../../film.ts';
import type { GemEntry, Marks } from '../../messages.ts';
import type { GemCardProps } from '../GemCard.tsx';

export interface GemCardState {
  name: string;
  props: GemCardProps;
}

const film: Film = {
  title: 'The Ferryman’s Receipt',
  originalTitle: { text: '나루터 영수증', lang: 'ko', romanised: ['Naruteo yeongsujeung'] },
  otherTitles: [],
  ambiguousTitles: [],
  year: 1987,
  acceptedYears: [1987],
  directors: [{ name: 'Han Made-up', variants: [] }],
  cast: [],
  genres: ['Drama', 'Mystery'],
  runtimeMinutes: 107,
  countries: ['KR'],
  ids: {},
};

const review: Review = {
  premise:
    'In the last summer before the bridge, a ferryman keeps finding fares paid by passengers who never come ashore, and starts to write their names down.',
  verdict:
    'What begins as a ghost story ends as an account book of a village: patient, dry-eyed, and in its final crossing quietly devastating. Few films trust a face in bad light so much.',
  lang: 'en',
  credit: 'In our words, after a list that does not exist',
  creditUrl: 'https://example.org/list',
  fullReviewUrl: 'https://example.org/reviews/the-ferrymans-receipt',
};

const gem: Gem = { id: 'ferryman', film, review, contentNotes: [], leads: [] };

function entry(changes: Partial<Gem> = {}, marks: Marks = {}): GemEntry {
  return {
    pack: {
      id: 'made-up',
      title: 'Made-up gems',
      author: 'Nobody',
      version: '1.0.0',
      language: 'en',
    },
    gem: { ...gem, ...changes },
    marks,
  };
}

const CERTAIN: Judgement = {
  confidence: 'certain',
  evidence: ['letterboxd-slug', 'title', 'year'],
};

function recognised(judgement: Judgement) {
  return { judgement, corrected: false, onCorrect: () => {} };
}

const base: GemCardProps = {
  entry: entry(),
  recognition: recognised(CERTAIN),
  storing: 'ready',
  onMark: () => {},
  onClose: () => {},
};

const { originalTitle: _, runtimeMinutes: __, ...bareFilm } = film;

const LONG_TITLE =
  'How the Youngest Lighthouse Keeper of the Southern Islands Learnt to Stop Counting Ships and Why It Took Her Eleven Winters';

export const gemCardStates: GemCardState[] = [
  { name: 'plain', props: base },
  { name: 'saved', props: { ...base, entry: entry({}, { saved: true }) } },
  { name: 'seen', props: { ...base, entry: entry({}, { seen: true }) } },
  { name: 'saved and seen', props: { ...base, entry: entry({}, { saved: true, seen: true }) } },
  { name: 'not interested', props: { ...base, entry: entry({}, { notInterested: true }) } },
  {
    name: 'not this film',
    props: { ...base, recognition: { ...recognised(CERTAIN), corrected: true } },
  },
  { name: 'storing', props: { ...base, storing: 'storing' } },
  { name: 'storing failed', props: { ...base, storing: 'failed' } },
  {
    name: 'watched on the site',
    props: { ...base, standing: { site: 'Letterboxd', watched: true, inWatchlist: false } },
  },
  {
    name: 'in the site’s watchlist',
    props: { ...base, standing: { site: 'Letterboxd', inWatchlist: true } },
  },
  {
    name: 'likely, with notes',
    props: {
      ...base,
      entry: entry({ contentNotes: ['suicide', 'violence against children'] }),
      recognition: recognised({
        confidence: 'likely',
        evidence: ['title', 'director', 'year-near'],
      }),
    },
  },
  {
    name: 'possible',
    props: {
      ...base,
      recognition: recognised({
        confidence: 'possible',
        evidence: ['other-title', 'ambiguous-title'],
      }),
    },
  },
  {
    name: 'short title',
    props: {
      ...base,
      entry: entry({
        film: { ...film, title: 'Ox', originalTitle: { text: '소', lang: 'ko', romanised: [] } },
      }),
    },
  },
  {
    name: 'long title, several directors',
    props: {
      ...base,
      entry: entry({
        film: {
          ...film,
          title: LONG_TITLE,
          originalTitle: {
            text: '남쪽 섬의 가장 어린 등대지기가 배를 세지 않게 되기까지, 그리고 그것이 왜 열한 번의 겨울이나 걸렸는지',
            lang: 'ko',
            romanised: [],
          },
          directors: ['Han Made-up', 'Bae Invented-by-Us', 'Noh Such-Person'].map((name) => ({
            name,
            variants: [],
          })),
          genres: ['Drama', 'Mystery', 'Coming of age', 'Black comedy'],
          runtimeMinutes: 1007,
        },
        review: {
          ...review,
          premise: `${review.premise} ${review.premise}`,
          verdict: `${review.verdict} ${review.verdict} ${review.verdict}`,
        },
      }),
    },
  },
  {
    name: 'Hangul only',
    props: {
      ...base,
      entry: {
        ...entry({
          film: {
            ...film,
            title: '나루터 영수증',
            directors: [{ name: '한지어낸', variants: [] }],
            genres: ['드라마', '미스터리'],
          },
          review: {
            ...review,
            premise:
              '다리가 놓이기 전 마지막 여름, 뱃사공은 뭍에 내리지 않은 손님들의 뱃삯을 자꾸 발견하고 그들의 이름을 적기 시작한다.',
            verdict:
              '귀신 이야기로 시작해 한 마을의 장부로 끝난다. 참을성 있고 눈물 없이, 마지막 뱃길에서 조용히 무너뜨린다.',
            lang: 'ko',
            credit: '존재하지 않는 목록을 따라, 우리의 말로',
          },
        }),
        pack: {
          id: 'made-up-ko',
          title: '지어낸 영화들',
          author: '아무도 아님',
          version: '1.0.0',
          language: 'ko',
        },
      },
    },
  },
  {
    name: 'nothing but title, year and review',
    props: {
      ...base,
      entry: entry({
        film: { ...bareFilm, directors: [], genres: [] },
        review: {
          premise: review.premise,
          verdict: review.verdict,
          lang: 'en',
          credit: review.credit,
        },
      }),
      recognition: recognised({ confidence: 'likely', evidence: ['title', 'distinctive-title'] }),
    },
  },
];
