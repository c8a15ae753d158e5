import { Shortcut } from '../Shortcut.tsx';
import { statesOf } from './state.tsx';

const onChange = () => {};

export default statesOf(Shortcut, [
  { name: 'bound', props: { keys: 'Alt+Shift+U', onChange } },
  { name: 'bound on a Mac', props: { keys: '⌥⇧U', onChange } },
  { name: 'unbound', props: { keys: '', onChange } },
]);
