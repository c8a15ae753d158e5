import { FilmHeading } from '../FilmHeading.tsx';
import { bareFilm, film, hangulFilm, longFilm, oneWordFilm, shortFilm } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  FilmHeading,
  [
    { name: 'plain', props: { film, lang: 'en', id: 'heading-plain' } },
    { name: 'short', props: { film: shortFilm, lang: 'en', id: 'heading-short' } },
    { name: 'long', props: { film: longFilm, lang: 'en', id: 'heading-long' } },
    { name: 'one long word', props: { film: oneWordFilm, lang: 'de', id: 'heading-one-word' } },
    { name: 'no original title', props: { film: bareFilm, lang: 'en', id: 'heading-bare' } },
    { name: 'Hangul only', props: { film: hangulFilm, lang: 'ko', id: 'heading-hangul' } },
  ],
  OnCard,
);
