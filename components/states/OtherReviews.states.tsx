import { OtherReviews } from '../OtherReviews.tsx';
import { bareReview, entry, hangulEntry, longReview, manyNotes, noteOnly } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const { pack, gem } = entry();
const notes = { ...pack, id: 'boats', title: 'Boats, mostly' };

export default statesOf(
  OtherReviews,
  [
    { name: 'one', props: { reviews: [{ pack, gem }] } },
    {
      name: 'three, in two scripts',
      props: {
        reviews: [
          { pack: notes, gem: { ...gem, review: noteOnly } },
          { pack: hangulEntry.pack, gem: hangulEntry.gem },
          { pack, gem: { ...gem, review: bareReview } },
        ],
      },
    },
    {
      name: 'long, with every note',
      props: {
        reviews: [
          {
            pack: {
              ...pack,
              title: `${pack.title}, and some that were merely mislaid for a while`,
            },
            gem: { ...gem, review: longReview, contentNotes: manyNotes },
          },
        ],
      },
    },
  ],
  OnCard,
);
