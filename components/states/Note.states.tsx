import { Note } from '../Note.tsx';
import { longReview } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const longest = 2_000;
const onNote = async () => true;
const words = 'Seen at the film club, in the rain.\nAsk Hana about the ending.';

export default statesOf(
  Note,
  [
    { name: 'none', props: { note: '', longest, onNote } },
    { name: 'two lines', props: { note: words, longest, onNote } },
    { name: 'long', props: { note: longReview.verdict ?? '', longest, onNote } },
    { name: 'Hangul', props: { note: '비 오는 날 영화 모임에서 봤다.', longest, onNote } },
    { name: 'could not be kept', props: { note: '', unkept: words, longest, onNote } },
  ],
  OnCard,
);
