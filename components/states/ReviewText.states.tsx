import { ReviewText } from '../ReviewText.tsx';
import { hangulReview, longReview, noteOnly, noWords, review } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  ReviewText,
  [
    { name: 'plain', props: { review, id: undefined } },
    {
      name: 'short',
      props: { review: { ...review, premise: 'A boat.', verdict: 'Wait for it.' }, id: undefined },
    },
    { name: 'long', props: { review: longReview, id: undefined } },
    { name: 'a note alone', props: { review: noteOnly, id: undefined } },
    {
      name: 'paragraphs',
      props: {
        review: {
          ...review,
          premise: 'A boat.\nIt leaks, and nobody says so.',
          verdict: 'Wait for it.\n\nThen wait again: it is the second crossing that counts.',
        },
        id: undefined,
      },
    },
    { name: 'no words', props: { review: noWords, id: undefined } },
    { name: 'Hangul', props: { review: hangulReview, id: undefined } },
    {
      name: 'Hangul, said to be English',
      props: { review: { ...hangulReview, lang: 'en' }, id: undefined },
    },
  ],
  OnCard,
);
