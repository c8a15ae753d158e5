import { SearchField } from '../SearchField.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

const onText = () => {};

export default statesOf(SearchField, [
  { name: 'empty', props: { label: 'Search', text: '', onText } },
  { name: 'long', props: { label: 'Search', text: longFilm.title, onText } },
]);
