import { MarkButton } from '../MarkButton.tsx';
import { everyMark } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const onMark = () => {};

export default statesOf(
  MarkButton,
  everyMark.flatMap((mark) => [
    { name: mark, props: { mark, on: false, storing: 'ready', onMark } },
    { name: `${mark}, pressed`, props: { mark, on: true, storing: 'ready', onMark } },
    { name: `${mark}, storing`, props: { mark, on: false, storing: 'storing', onMark } },
  ]),
  OnCard,
);
