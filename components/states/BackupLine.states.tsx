import { BackupLine } from '../BackupLine.tsx';
import { OnCard, statesOf } from './state.tsx';

const onNotNow = () => {};
const MADE = Date.UTC(2026, 1, 3, 12);

export default statesOf(
  BackupLine,
  [
    { name: 'never', props: { films: 25, last: null, href: '#data', onNotNow } },
    { name: 'long ago', props: { films: 1_234, last: MADE, href: '#data', onNotNow } },
    { name: 'where it is made', props: { films: 1, last: null, onNotNow } },
  ],
  OnCard,
);
