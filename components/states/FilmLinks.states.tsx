import { FilmLinks } from '../FilmLinks.tsx';
import { bareReview, entry, film } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const withSlug = { ...film, ids: { letterboxd: 'the-ferrymans-receipt-that-nobody-filmed' } };

export default statesOf(
  FilmLinks,
  [
    { name: 'all', props: { gem: entry({ film: withSlug }).gem } },
    { name: 'not known on Letterboxd', props: { gem: entry().gem } },
    { name: 'no full review', props: { gem: entry({ film: withSlug, review: bareReview }).gem } },
    { name: 'where to watch alone', props: { gem: entry({ review: bareReview }).gem } },
  ],
  OnCard,
);
