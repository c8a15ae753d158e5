import { SearchField } from '../SearchField.tsx';
import { statesOf } from './state.tsx';

const onText = () => {};

export default statesOf(SearchField, [
  { name: 'empty', props: { label: 'Search', text: '', onText } },
  { name: 'filled', props: { label: 'Search', text: 'ferry', onText } },
]);
