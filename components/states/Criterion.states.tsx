import { Criterion } from '../Criterion.tsx';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  Criterion,
  [
    { name: 'hidden', props: { seenBy: 412, threshold: 10_000 } },
    { name: 'seen by nobody', props: { seenBy: 0, threshold: 10_000 } },
    { name: 'seen by one', props: { seenBy: 1, threshold: 10_000 } },
    { name: 'just no longer hidden', props: { seenBy: 10_000, threshold: 10_000 } },
    { name: 'known to all', props: { seenBy: 1_065_456, threshold: 10_000 } },
  ],
  OnCard,
);
