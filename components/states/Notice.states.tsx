import { Notice } from '../Notice.tsx';
import { OnCard, statesOf } from './state.tsx';

const onUndo = () => {};

export default statesOf(
  Notice,
  [
    { name: 'short', props: { text: 'Done.', onUndo } },
    {
      name: 'long',
      props: {
        text: 'Noted: the ferryman has been told, the lighthouse has been told, and neither will row out for this film again unless you ask them to.',
        onUndo,
      },
    },
  ],
  OnCard,
);
