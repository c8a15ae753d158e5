import type { ComponentChildren } from 'preact';
import { WebLink } from '../WebLink.tsx';
import { longFilm } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const href = 'https://example.org/';

/** Where links stand alone, as that of a credit. */
function AsCredit({ children }: { children: ComponentChildren }) {
  return (
    <OnCard>
      <p class="credit">{children}</p>
    </OnCard>
  );
}

export default statesOf(
  WebLink,
  [
    { name: 'plain', props: { href, children: 'A list that does not exist' } },
    { name: 'long', props: { href, children: longFilm.title } },
    { name: 'Hangul', props: { href, lang: 'ko', children: '존재하지 않는 목록' } },
  ],
  AsCredit,
);
