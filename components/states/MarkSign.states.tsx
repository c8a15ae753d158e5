import { MarkSign } from '../MarkSign.tsx';
import { everyMark } from './made-up.ts';
import { statesOf } from './state.tsx';

export default statesOf(
  MarkSign,
  everyMark.map((mark) => ({ name: mark, props: { mark, class: 'film-line__sign' } })),
  ({ children }) => <span class="film-line">{children}</span>,
);
