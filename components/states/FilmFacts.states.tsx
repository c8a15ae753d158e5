import { FilmFacts } from '../FilmFacts.tsx';
import { bareFilm, film, hangulFilm, longFilm } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  FilmFacts,
  [
    { name: 'plain', props: { film, lang: 'en' } },
    { name: 'several directors', props: { film: longFilm, lang: 'en' } },
    { name: 'no director', props: { film: { ...film, directors: [] }, lang: 'en' } },
    {
      name: 'director alone',
      props: { film: { ...bareFilm, directors: film.directors }, lang: 'en' },
    },
    { name: 'length alone', props: { film: { ...bareFilm, runtimeMinutes: 9 }, lang: 'en' } },
    { name: 'nothing known', props: { film: bareFilm, lang: 'en' } },
    { name: 'Hangul only', props: { film: hangulFilm, lang: 'ko' } },
  ],
  OnCard,
);
