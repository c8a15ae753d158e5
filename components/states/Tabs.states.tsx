import { Tabs } from '../Tabs.tsx';
import { statesOf } from './state.tsx';

export default statesOf(Tabs, [
  {
    name: 'three',
    props: {
      label: 'Views',
      tabs: ['On this page', 'All gems', 'Surprise me'].map((label) => ({
        label,
        panel: <p>{label}</p>,
      })),
    },
  },
]);
