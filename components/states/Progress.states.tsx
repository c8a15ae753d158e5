import { Progress } from '../Progress.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

const onCancel = () => {};

export default statesOf(Progress, [
  { name: 'half-way', props: { label: 'Bringing in films', done: 2_100, of: 4_280, onCancel } },
  { name: 'not known how much', props: { label: 'Reading the file', done: 0, of: null, onCancel } },
  { name: 'nothing to do', props: { label: 'Reading the file', done: 0, of: 0 } },
  { name: 'long', props: { label: longFilm.title, done: 1_234_567, of: 12_345_678, onCancel } },
]);
