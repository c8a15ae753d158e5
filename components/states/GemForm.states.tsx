import { GemForm } from '../GemForm.tsx';
import { hangulFilm, hangulReview, longFilm, longReview } from './made-up.ts';
import { statesOf } from './state.tsx';

const nothing = () => {};

const EMPTY = {
  title: '',
  originalTitle: '',
  year: '',
  directors: '',
  premise: '',
  verdict: '',
};

const usual = {
  text: EMPTY,
  years: { from: 1888, to: 2100 },
  longestText: 2_000,
  submit: 'Save this gem',
  storing: 'ready',
  onSave: nothing,
  onCancel: nothing,
} as const;

const known = { ...EMPTY, title: 'The Ferryman’s Receipt', year: '1987', directors: 'Han Made-up' };

export default statesOf(
  GemForm,
  [
    { name: 'empty', props: usual },
    { name: 'facts folded', props: { ...usual, text: known, foldFacts: true } },
    { name: 'being kept', props: { ...usual, text: known, foldFacts: true, storing: 'storing' } },
    { name: 'failed', props: { ...usual, text: known, foldFacts: true, storing: 'failed' } },
    {
      name: 'changed elsewhere',
      props: {
        ...usual,
        text: known,
        foldFacts: true,
        against: { verdict: longReview.verdict ?? '', directors: '' },
      },
    },
    {
      name: 'long',
      props: {
        ...usual,
        text: {
          title: longFilm.title,
          originalTitle: longFilm.originalTitle?.text ?? '',
          year: '1987',
          directors: longFilm.directors.map(({ name }) => name).join(', '),
          premise: longReview.premise ?? '',
          verdict: longReview.verdict ?? '',
        },
      },
    },
    {
      name: 'Hangul only',
      props: {
        ...usual,
        text: {
          ...EMPTY,
          title: hangulFilm.title,
          year: '1987',
          directors: '한지어낸',
          premise: hangulReview.premise ?? '',
          verdict: hangulReview.verdict ?? '',
        },
      },
    },
  ],
  ({ children }) => <div style="padding: 0.5rem 1rem">{children}</div>,
);
