import { Dropdown } from '../Dropdown.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

const common = {
  label: 'Kind',
  any: 'Any kind',
  nameOf: (option: unknown) => String(option),
  onChoose: () => {},
};

export default statesOf(Dropdown, [
  { name: 'any', props: { ...common, options: ['Drama', 'Mystery'], chosen: null } },
  { name: 'chosen', props: { ...common, options: ['Drama', 'Mystery'], chosen: 'Mystery' } },
  { name: 'long', props: { ...common, options: [longFilm.title], chosen: longFilm.title } },
]);
