import { NoteField } from '../NoteField.tsx';
import { OnCard, statesOf } from './state.tsx';

const nothing = () => {};
const told = { onText: nothing, onFocus: nothing, onBlur: nothing, onDone: nothing };

export default statesOf(
  NoteField,
  [
    { name: 'empty', props: { label: 'Private note', text: '', longest: 100, ...told } },
    {
      name: 'filled',
      props: { label: 'Private note', text: 'Ask Hana about the ending.', longest: 100, ...told },
    },
  ],
  OnCard,
);
