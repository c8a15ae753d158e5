import { Problem } from '../Problem.tsx';
import { statesOf } from './state.tsx';

const file = 'boats-mostly.csv';

export default statesOf(Problem, [
  { name: 'a file', props: { problem: { code: 'file-too-large', file, bound: 128 } } },
  {
    name: 'a row',
    props: { problem: { code: 'double-film', file, row: 1200, detail: 'Ox', bound: 7 } },
  },
  {
    name: 'a cell',
    props: { problem: { code: 'not-a-year', file, row: 3, field: 'Release Year', detail: '0' } },
  },
  {
    name: 'a field of a pack',
    props: {
      problem: {
        code: 'field-not-a-year',
        file: 'boats.json',
        row: 41,
        field: 'ferryman › film.year',
        detail: '187',
      },
    },
  },
  {
    name: 'long',
    props: {
      problem: {
        code: 'row-too-many-cells',
        file: 'what-i-saw-on-all-the-ferries-of-the-southern-islands-from-1987-until-today-final-2.csv',
        row: 99_999,
        detail: 'How the Youngest Lighthouse Keeper of the Southern Islands L…',
        bound: 256,
      },
    },
  },
  {
    name: 'Hangul',
    props: {
      problem: { code: 'no-year', file: '나루터.csv', row: 2, field: '연도', detail: '소' },
    },
  },
]);
