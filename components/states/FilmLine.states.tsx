import { FilmLine } from '../FilmLine.tsx';
import {
  bareFilm,
  entry,
  everyMark,
  hangulEntry,
  longFilm,
  oneWordFilm,
  shortFilm,
} from './made-up.ts';
import { statesOf } from './state.tsx';

export default statesOf(
  FilmLine,
  [
    { name: 'plain', props: { entry: entry() } },
    ...everyMark.map((mark) => ({
      name: `marked ${mark}`,
      props: { entry: entry({}, { [mark]: true }) },
    })),
    {
      name: 'every mark',
      props: { entry: entry({}, { saved: true, seen: true, notInterested: true }) },
    },
    { name: 'short', props: { entry: entry({ film: shortFilm }) } },
    { name: 'long', props: { entry: entry({ film: longFilm }, { saved: true, seen: true }) } },
    { name: 'one long word', props: { entry: entry({ film: oneWordFilm }, { saved: true }) } },
    { name: 'no original title', props: { entry: entry({ film: bareFilm }) } },
    { name: 'Hangul only', props: { entry: hangulEntry } },
  ],
  ({ children }) => <div style="padding: 0.55rem 0.6rem">{children}</div>,
);
