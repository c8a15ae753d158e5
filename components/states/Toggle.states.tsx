import { Toggle } from '../Toggle.tsx';
import { statesOf } from './state.tsx';

const onToggle = () => {};

export default statesOf(Toggle, [
  { name: 'off', props: { label: 'Saved', on: false, onToggle } },
  { name: 'on', props: { label: 'Saved', on: true, onToggle } },
]);
