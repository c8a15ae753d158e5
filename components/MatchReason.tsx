import type { Evidence, Judgement } from '../film.ts';
import { list, useWords, type WordKey, type Words } from './words.ts';

/** Says in a few words how the film on the page was recognised, and how surely. */
export function MatchReason({ judgement }: { judgement: Judgement }) {
  const words = useWords();
  const { confidence } = judgement;
  return (
    <p class="match-reason">
      {confidence !== 'certain' && <span>{words(confidence)}</span>}
      <span>{reason(judgement.evidence, words)}</span>
    </p>
  );
}

/** Ids decide alone, so one of them is reason enough; the first of these that was found is told. */
const DECIDING: [Evidence, WordKey][] = [
  ['letterboxd-film-id', 'matchedByLetterboxd'],
  ['letterboxd-slug', 'matchedByLetterboxd'],
  ['imdb-id', 'matchedByImdb'],
  ['tmdb-id', 'matchedByTmdb'],
];

/** What else can agree, in the order told; several kinds of evidence may be told by one word. */
const AGREEING: [WordKey, Evidence[]][] = [
  ['evidenceTitle', ['title', 'other-title']],
  ['evidenceDirector', ['director']],
  ['evidenceYear', ['year', 'service-year']],
  ['evidenceAddress', ['probable-slug']],
];

function reason(evidence: Evidence[], words: Words): string {
  const deciding = DECIDING.find(([kind]) => evidence.includes(kind));
  if (deciding) return words(deciding[1]);
  const agreeing = AGREEING.filter(([, kinds]) => kinds.some((kind) => evidence.includes(kind)));
  if (agreeing.length === 0) return '';
  const same = words(
    'matchedBySame',
    list(
      words,
      agreeing.map(([key]) => words(key)),
    ),
  );
  return evidence.includes('year-near') ? words('matchedNear', same) : same;
}
