import { Recognition } from '../Recognition.tsx';
import { certain, likely, possible } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const onCorrect = () => {};

export default statesOf(
  Recognition,
  [
    { name: 'certain', props: { judgement: certain, corrected: false, onCorrect } },
    { name: 'likely', props: { judgement: likely, corrected: false, onCorrect } },
    { name: 'possible', props: { judgement: possible, corrected: false, onCorrect } },
    { name: 'not this film', props: { judgement: certain, corrected: true, onCorrect } },
  ],
  OnCard,
);
