/** Films that nobody made, so that no fixture says anything of a real one. */
import type { Film, Gem, Judgement, Lead, Review } from '../../film.ts';
import type { GemEntry, Mark, Marks } from '../../messages.ts';

export const film: Film = {
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

const { originalTitle: _, runtimeMinutes: __, ...knownFilm } = film;

/** A film of which a title and a year are all that is known. */
export const bareFilm: Film = { ...knownFilm, directors: [], genres: [] };

export const shortFilm: Film = {
  ...film,
  title: 'Ox',
  originalTitle: { text: '소', lang: 'ko', romanised: [] },
};

export const longFilm: Film = {
  ...film,
  title:
    'How the Youngest Lighthouse Keeper of the Southern Islands Learnt to Stop Counting Ships and Why It Took Her Eleven Winters',
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
};

/** A title of one word that no line holds. */
export const oneWordFilm: Film = {
  ...film,
  title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
};

/** Everything in Hangul; goes with `hangulReview`. */
export const hangulFilm: Film = {
  ...film,
  title: '나루터 영수증',
  directors: [{ name: '한지어낸', variants: [] }],
  genres: ['드라마', '미스터리'],
};

export const review: Review = {
  premise:
    'In the last summer before the bridge, a ferryman keeps finding fares paid by passengers who never come ashore, and starts to write their names down.',
  verdict:
    'What begins as a ghost story ends as an account book of a village: patient, dry-eyed, and in its final crossing quietly devastating. Few films trust a face in bad light so much.',
  lang: 'en',
  credit: 'In our words, after a list that does not exist',
  creditUrl: 'https://example.org/list',
  fullReviewUrl: 'https://example.org/reviews/the-ferrymans-receipt',
};

export const longReview: Review = {
  ...review,
  premise: `${review.premise} ${review.premise}`,
  verdict: `${review.verdict} ${review.verdict} ${review.verdict}`,
};

/** Without a link to whose judgement it is, nor to more of it. */
export const bareReview: Review = {
  premise: 'A ferryman writes down the names of passengers who never come ashore.',
  verdict: 'It begins as a ghost story and ends as an account book of a village.',
  lang: 'en',
  credit: review.credit,
};

/** Somebody’s list that says a few words of the film, and another that says none. */
export const noteOnly: Review = {
  verdict: 'Saw it on a ferry, of all places. Never forgot it.',
  lang: 'en',
  credit: 'From “Boats, mostly”, a list by nobody',
};
export const noWords: Review = { lang: 'en', credit: noteOnly.credit };

export const hangulReview: Review = {
  ...review,
  premise:
    '다리가 놓이기 전 마지막 여름, 뱃사공은 뭍에 내리지 않은 손님들의 뱃삯을 자꾸 발견하고 그들의 이름을 적기 시작한다.',
  verdict:
    '귀신 이야기로 시작해 한 마을의 장부로 끝난다. 참을성 있고 눈물 없이, 마지막 뱃길에서 조용히 무너뜨린다.',
  lang: 'ko',
  credit: '존재하지 않는 목록을 따라, 우리의 말로',
};

/** Every content note that the bundled pack has a like of, on one film. */
export const manyNotes = [
  'suicide',
  'violence against children',
  'abandonment of a child',
  'death of a parent',
  'terminal illness',
  'emotional abuse',
  'heavy drinking',
  'imprisonment',
  'drug charges',
  'gang violence',
];

export const lead: Lead = {
  title: 'The Lamp on the Pier',
  year: 1994,
  ids: {},
  reason: 'The same director crosses the same river again, and this time counts the passengers.',
};

export const longLead: Lead = {
  ...lead,
  title: longFilm.title,
  reason: `${lead.reason} Whoever stayed for the long last shot of the one will know the first shot of the other, which looks back at it from the far bank seven years earlier.`,
};

const gem: Gem = { id: 'ferryman', film, review, contentNotes: [], leads: [lead] };

/** @returns the gem as a list or a card has it. */
export function entry(changes: Partial<Gem> = {}, marks: Marks = {}): GemEntry {
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

export const hangulEntry: GemEntry = {
  ...entry({ film: hangulFilm, review: hangulReview }),
  pack: {
    id: 'made-up-ko',
    title: '지어낸 영화들',
    author: '아무도 아님',
    version: '1.0.0',
    language: 'ko',
  },
};

export const certain: Judgement = {
  confidence: 'certain',
  evidence: ['letterboxd-slug', 'title', 'year'],
};

export const likely: Judgement = {
  confidence: 'likely',
  evidence: ['title', 'director', 'year-near'],
};

export const possible: Judgement = {
  confidence: 'possible',
  evidence: ['other-title', 'ambiguous-title'],
};

export const everyMark: Mark[] = ['saved', 'seen', 'notInterested'];
