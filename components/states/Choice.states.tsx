import { Choice } from '../Choice.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

const onChoose = () => {};
const options = [
  { value: 'one', label: 'One' },
  { value: 'other', label: 'Another', hint: 'For who wants the other one.' },
];

export default statesOf(Choice, [
  { name: 'plain', props: { legend: 'Which one', value: 'one', options, onChoose } },
  {
    name: 'long',
    props: {
      legend: longFilm.title,
      value: 'long',
      options: [...options, { value: 'long', label: longFilm.title, hint: longFilm.title }],
      onChoose,
    },
  },
]);
