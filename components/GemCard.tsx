import { useId } from 'preact/hooks';
import type { Ref } from 'preact';
import type { Lead } from '../film.ts';
import { CloseButton } from './CloseButton.tsx';
import { FilmHeading } from './FilmHeading.tsx';
import { LeadLine } from './LeadLine.tsx';
import { GemDetails, type GemDetailsProps } from './GemDetails.tsx';
import { direction, useWords } from './words.ts';

export interface GemCardProps extends Omit<GemDetailsProps, 'reviewId'> {
  /** The small line above the title; "Hidden gem" when absent. */
  kind?: string;
  onClose?: () => void;
  /** The article, which takes the focus when the keyboard enters the card. */
  articleRef?: Ref<HTMLElement>;
  /** The film on the page that led to the gem; absent where the gem is named itself. */
  lead?: Lead;
}

/** A gem's review in full: what stands in the popover beside a film. */
export function GemCard({ kind, onClose, articleRef, lead, ...details }: GemCardProps) {
  const words = useWords();
  const id = useId();
  const { entry } = details;
  return (
    <article
      class="gem-card"
      ref={articleRef ?? null}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-review`}
      lang={words('language')}
      dir={direction(words)}
    >
      <header class="gem-card__header">
        <p class="gem-card__kind">{kind ?? words(lead ? 'gemByLead' : 'hiddenGem')}</p>
        {onClose && <CloseButton onClose={onClose} />}
        <FilmHeading film={entry.gem.film} lang={entry.pack.language} id={`${id}-title`} />
        {lead && <LeadLine lead={lead} lang={entry.pack.language} />}
      </header>
      <GemDetails {...details} reviewId={`${id}-review`} />
    </article>
  );
}
