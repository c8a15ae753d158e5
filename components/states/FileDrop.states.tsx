import { FileDrop } from '../FileDrop.tsx';
import { longFilm } from './made-up.ts';
import { statesOf } from './state.tsx';

const onFiles = () => {};

export default statesOf(FileDrop, [
  { name: 'plain', props: { label: 'Choose a file', accept: '.csv', onFiles } },
  {
    name: 'several, with a hint',
    props: {
      label: 'Choose files',
      hint: 'The ZIP as it came, or single files of it.',
      accept: '.csv,.zip',
      multiple: true,
      onFiles,
    },
  },
  {
    name: 'long',
    props: { label: longFilm.title, hint: longFilm.title, accept: '.csv', onFiles },
  },
]);
