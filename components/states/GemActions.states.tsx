import { GemActions, type GemActionsProps } from '../GemActions.tsx';
import { entry } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const plain: GemActionsProps = { entry: entry(), storing: 'ready', onMark: () => {} };

export default statesOf(
  GemActions,
  [
    { name: 'plain', props: plain },
    { name: 'saved', props: { ...plain, entry: entry({}, { saved: true }) } },
    { name: 'seen', props: { ...plain, entry: entry({}, { seen: true }) } },
    { name: 'not interested', props: { ...plain, entry: entry({}, { notInterested: true }) } },
    {
      name: 'every mark',
      props: { ...plain, entry: entry({}, { saved: true, seen: true, notInterested: true }) },
    },
    { name: 'storing', props: { ...plain, storing: 'storing' } },
    { name: 'storing failed', props: { ...plain, storing: 'failed' } },
    { name: 'pressed while covered', props: { ...plain, storing: 'covered' } },
  ],
  OnCard,
);
