import { Poster } from '../Poster.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

export default statesOf(
  Poster,
  [
    {
      name: 'plain',
      props: { title: 'The Ferryman’s Receipt', director: 'Han Made-up', year: 1987, hue: 38 },
    },
    { name: 'title alone', props: { title: 'Ox', hue: 205 } },
    {
      name: 'long',
      props: { title: longFilm.title, director: 'Han Made-up', year: 1987, hue: 150 },
    },
  ],
  ({ children }) => (
    <div class="poster" style="inline-size: 11rem">
      {children}
    </div>
  ),
);
