import { Note } from '../Note.tsx';
import { longReview } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

const onNote = async () => true;
const words = 'Seen at the film club, in the rain.\nAsk Hana about the ending.';

export default statesOf(
  Note,
  [
    { name: 'none', props: { note: '', onNote } },
    { name: 'two lines', props: { note: words, onNote } },
    { name: 'long', props: { note: longReview.verdict ?? '', onNote } },
    { name: 'Hangul', props: { note: '비 오는 날 영화 모임에서 봤다.', onNote } },
    { name: 'could not be kept', props: { note: '', unkept: words, onNote } },
  ],
  OnCard,
);
