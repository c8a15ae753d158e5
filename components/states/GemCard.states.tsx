import type { Judgement } from '../../film.ts';
import { GemCard, type GemCardProps } from '../GemCard.tsx';
import {
  bareFilm,
  bareReview,
  certain,
  entry,
  hangulEntry,
  lead,
  likely,
  longFilm,
  longLead,
  longReview,
  manyNotes,
  oneWordFilm,
  possible,
  shortFilm,
} from './made-up.ts';
import { type NamedProps, type State, statesOf } from './state.tsx';

function recognised(judgement: Judgement) {
  return { judgement, corrected: false, onCorrect: () => {} };
}

const plain: GemCardProps = {
  entry: entry(),
  recognition: recognised(certain),
  storing: 'ready',
  onMark: () => {},
  onClose: () => {},
};

const { onClose: _, ...unclosable } = plain;

export const gemCardStates: NamedProps<GemCardProps>[] = [
  { name: 'plain', props: plain },
  { name: 'saved', props: { ...plain, entry: entry({}, { saved: true }) } },
  { name: 'seen', props: { ...plain, entry: entry({}, { seen: true }) } },
  { name: 'saved and seen', props: { ...plain, entry: entry({}, { saved: true, seen: true }) } },
  { name: 'not interested', props: { ...plain, entry: entry({}, { notInterested: true }) } },
  {
    name: 'not this film',
    props: { ...plain, recognition: { ...recognised(certain), corrected: true } },
  },
  { name: 'storing', props: { ...plain, storing: 'storing' } },
  { name: 'storing failed', props: { ...plain, storing: 'failed' } },
  {
    name: 'watched on the site',
    props: { ...plain, standing: { site: 'Letterboxd', watched: true, inWatchlist: false } },
  },
  {
    name: 'in the site’s watchlist',
    props: { ...plain, standing: { site: 'Letterboxd', inWatchlist: true } },
  },
  { name: 'found by a lead', props: { ...plain, lead } },
  { name: 'found by a long lead', props: { ...plain, lead: longLead } },
  { name: 'still hidden', props: { ...plain, criterion: { seenBy: 412, threshold: 10_000 } } },
  {
    name: 'no longer hidden',
    props: { ...plain, criterion: { seenBy: 1_065_456, threshold: 10_000 } },
  },
  {
    name: 'likely, with notes',
    props: {
      ...plain,
      entry: entry({ contentNotes: ['suicide', 'violence against children'] }),
      recognition: recognised(likely),
    },
  },
  { name: 'every content note', props: { ...plain, entry: entry({ contentNotes: manyNotes }) } },
  { name: 'possible', props: { ...plain, recognition: recognised(possible) } },
  { name: 'short title', props: { ...plain, entry: entry({ film: shortFilm }) } },
  {
    name: 'long title, several directors',
    props: { ...plain, entry: entry({ film: longFilm, review: longReview }) },
  },
  { name: 'title of one long word', props: { ...plain, entry: entry({ film: oneWordFilm }) } },
  {
    name: 'reviewed by two packs',
    props: {
      ...plain,
      entry: { ...entry(), also: [{ pack: hangulEntry.pack, gem: hangulEntry.gem }] },
    },
  },
  { name: 'Hangul only', props: { ...plain, entry: hangulEntry } },
  {
    name: 'no director',
    props: { ...plain, entry: entry({ film: { ...entry().gem.film, directors: [] } }) },
  },
  {
    name: 'nothing but title, year and review',
    props: {
      ...plain,
      entry: entry({ film: bareFilm, review: bareReview }),
      recognition: recognised({ confidence: 'likely', evidence: ['title', 'distinctive-title'] }),
    },
  },
  {
    name: 'everything at once',
    props: {
      ...plain,
      entry: entry(
        { film: longFilm, review: longReview, contentNotes: manyNotes },
        { saved: true, seen: true, notInterested: true },
      ),
      storing: 'failed',
      recognition: { ...recognised(likely), corrected: true },
      standing: { site: 'Letterboxd', watched: true, inWatchlist: true },
      criterion: { seenBy: 9_999, threshold: 10_000 },
    },
  },
];

const states: State[] = [
  ...statesOf(GemCard, gemCardStates),
  {
    name: 'two gems on one card',
    node: (
      <>
        <GemCard {...plain} lead={lead} />
        <GemCard {...unclosable} entry={entry({ film: shortFilm })} lead={lead} />
      </>
    ),
  },
];

export default states;
