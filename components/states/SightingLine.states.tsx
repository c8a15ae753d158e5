import { SightingLine } from '../SightingLine.tsx';
import { longFilm } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const sighting = { site: 'MUBI', address: 'https://example.org/films/ferry', day: '2026-03-27' };
const today = new Date(2026, 2, 30);

export default statesOf(
  SightingLine,
  [
    { name: 'three days ago', props: { sighting, today } },
    { name: 'today', props: { sighting: { ...sighting, day: '2026-03-30' }, today } },
    { name: 'long', props: { sighting: { ...sighting, site: longFilm.title }, today } },
  ],
  OnCard,
);
