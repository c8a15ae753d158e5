import { useId } from 'preact/hooks';
import type { Ref } from 'preact';
import type { Judgement } from '../film.ts';
import type { GemEntry } from '../messages.ts';
import { CloseButton } from './CloseButton.tsx';
import { FilmHeading } from './FilmHeading.tsx';
import { GemDetails } from './GemDetails.tsx';
import type { SaveState } from './SaveButton.tsx';
import { direction, useWords } from './words.ts';

export interface GemCardProps {
  entry: GemEntry;
  /** Why the film on the page was taken for this one; absent where no page is involved. */
  judgement?: Judgement;
  saveState: SaveState;
  /** The user's own event comes along, so that a web page's card can tell it from a made one. */
  onSave(saved: boolean, event: Event): void;
  onClose?: () => void;
  /** The article, which takes the focus when the keyboard enters the card. */
  articleRef?: Ref<HTMLElement>;
}

/** A gem's review in full: what stands in the popover beside a film. */
export function GemCard(props: GemCardProps) {
  const words = useWords();
  const id = useId();
  const { entry, onClose } = props;
  return (
    <article
      class="gem-card"
      ref={props.articleRef ?? null}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-review`}
      lang={words('language')}
      dir={direction(words)}
    >
      <header class="gem-card__header">
        <p class="gem-card__kind">{words('hiddenGem')}</p>
        {onClose && <CloseButton onClose={onClose} />}
        <FilmHeading film={entry.gem.film} lang={entry.pack.language} id={`${id}-title`} />
      </header>
      <GemDetails {...props} reviewId={`${id}-review`} />
    </article>
  );
}
