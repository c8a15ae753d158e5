import type { Judgement } from '../../film.ts';
import { MatchReason } from '../MatchReason.tsx';
import { certain, likely, possible } from './made-up.ts';
import { type NamedProps, statesOf } from './state.tsx';

const situations: NamedProps<{ judgement: Judgement }>[] = [
  { name: 'certain by Letterboxd', props: { judgement: certain } },
  {
    name: 'certain by IMDb',
    props: { judgement: { confidence: 'certain', evidence: ['imdb-id'] } },
  },
  {
    name: 'certain by TMDB',
    props: { judgement: { confidence: 'certain', evidence: ['tmdb-id'] } },
  },
  {
    name: 'certain by all else',
    props: {
      judgement: {
        confidence: 'certain',
        evidence: ['title', 'director', 'year', 'probable-slug'],
      },
    },
  },
  { name: 'likely, a year apart', props: { judgement: likely } },
  { name: 'possible', props: { judgement: possible } },
];

export default statesOf(MatchReason, situations, ({ children }) => (
  <div class="gem-card">
    <div class="recognition">{children}</div>
  </div>
));
