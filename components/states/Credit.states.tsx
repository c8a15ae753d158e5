import { Credit } from '../Credit.tsx';
import { bareReview, hangulReview, review } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  Credit,
  [
    { name: 'linked', props: { review } },
    { name: 'not linked', props: { review: bareReview } },
    {
      name: 'long',
      props: {
        review: {
          ...review,
          credit: `${review.credit}, which three made-up critics kept for eleven winters in a lighthouse without electric light`,
        },
      },
    },
    { name: 'Hangul', props: { review: hangulReview } },
  ],
  OnCard,
);
