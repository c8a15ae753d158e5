import { LeadLine } from '../LeadLine.tsx';
import { lead, longLead } from './made-up.ts';
import { OnCard, statesOf } from './state.tsx';

export default statesOf(
  LeadLine,
  [
    { name: 'plain', props: { lead, lang: 'en' } },
    { name: 'long', props: { lead: longLead, lang: 'en' } },
    {
      name: 'Hangul',
      props: {
        lead: {
          ...lead,
          title: '부두의 등불',
          reason: '같은 감독이 같은 강을 다시 건너며 이번에는 손님을 센다.',
        },
        lang: 'ko',
      },
    },
  ],
  OnCard,
);
