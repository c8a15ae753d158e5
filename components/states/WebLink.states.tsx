import { WebLink } from '../WebLink.tsx';
import { longFilm } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const href = 'https://example.org/';

export default statesOf(
  WebLink,
  [
    { name: 'plain', props: { href, children: 'A list that does not exist' } },
    { name: 'long', props: { href, children: longFilm.title } },
    { name: 'Hangul', props: { href, lang: 'ko', children: '존재하지 않는 목록' } },
  ],
  OnCard,
);
