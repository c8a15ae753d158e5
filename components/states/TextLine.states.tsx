import { TextLine } from '../TextLine.tsx';
import { statesOf } from './state.tsx';

const onText = () => {};

export default statesOf(TextLine, [
  { name: 'empty', props: { label: 'Title', value: '', onText } },
  { name: 'filled', props: { label: 'Title', value: 'The Ferryman’s Receipt', onText } },
  {
    name: 'with a hint',
    props: { label: 'Title', value: '뱃사공의 영수증', hint: 'As it is shown.', onText },
  },
  { name: 'wrong', props: { label: 'Year', value: '0', problem: 'A year is needed.', onText } },
]);
