import { Standing } from '../Standing.tsx';
import { OnCard, statesOf } from './state.tsx';

const site = 'Letterboxd';

export default statesOf(
  Standing,
  [
    { name: 'watched', props: { site, watched: true } },
    { name: 'in the watchlist', props: { site, watched: false, inWatchlist: true } },
    { name: 'both', props: { site, watched: true, inWatchlist: true } },
    { name: 'neither', props: { site, watched: false, inWatchlist: false } },
    { name: 'not known', props: { site } },
  ],
  OnCard,
);
