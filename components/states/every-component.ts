/**
 * Collects the states of every component: `<Component>.states.tsx` of this folder, each exporting its
 * `State[]` by default. A component is added by adding its file; nothing else is edited.
 */
import type { State } from './state.tsx';

export interface ComponentStates {
  /** The component's name: `GemCard`. */
  component: string;
  states: State[];
}

const files = import.meta.glob<State[]>('./*.states.tsx', { eager: true, import: 'default' });

/** In alphabetical order. */
export const everyComponent: ComponentStates[] = Object.entries(files).map(([path, states]) => ({
  component: path.replaceAll(/^\.\/|\.states\.tsx$/g, ''),
  states,
}));
