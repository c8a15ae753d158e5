import { ContentNotes } from '../ContentNotes.tsx';
import { manyNotes } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  ContentNotes,
  [
    { name: 'one', props: { notes: ['suicide'], lang: 'en' } },
    { name: 'two', props: { notes: ['suicide', 'violence against children'], lang: 'en' } },
    { name: 'all', props: { notes: manyNotes, lang: 'en' } },
    { name: 'of a pack’s own', props: { notes: ['suicide', 'cruelty to ferries'], lang: 'en' } },
    { name: 'Hangul', props: { notes: ['자살', '아동 폭력'], lang: 'ko' } },
  ],
  OnCard,
);
