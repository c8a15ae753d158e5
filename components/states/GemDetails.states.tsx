import { GemDetails, type GemDetailsProps } from '../GemDetails.tsx';
import { bareFilm, bareReview, certain, entry, hangulEntry, manyNotes } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const plain: GemDetailsProps = { entry: entry(), storing: 'ready', onMark: () => {} };

export default statesOf(
  GemDetails,
  [
    { name: 'no page involved', props: plain },
    {
      name: 'all that a page can say',
      props: {
        ...plain,
        entry: entry({ contentNotes: manyNotes }),
        recognition: { judgement: certain, corrected: false, onCorrect: () => {} },
        standing: { site: 'Letterboxd', watched: true, inWatchlist: true },
        criterion: { seenBy: 412, threshold: 10_000 },
      },
    },
    {
      name: 'nothing but the review',
      props: { ...plain, entry: entry({ film: bareFilm, review: bareReview }) },
    },
    { name: 'Hangul only', props: { ...plain, entry: hangulEntry } },
  ],
  OnCard,
);
