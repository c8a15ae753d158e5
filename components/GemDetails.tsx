import type { Judgement } from '../film.ts';
import type { GemEntry } from '../messages.ts';
import { ContentNotes } from './ContentNotes.tsx';
import { Credit } from './Credit.tsx';
import { FilmFacts } from './FilmFacts.tsx';
import { MatchReason } from './MatchReason.tsx';
import { ReviewText } from './ReviewText.tsx';
import { SaveButton, type SaveState } from './SaveButton.tsx';
import { WebLink } from './WebLink.tsx';
import { useWords } from './words.ts';

export interface GemDetailsProps {
  entry: GemEntry;
  judgement?: Judgement;
  saveState: SaveState;
  onSave(saved: boolean, event: Event): void;
  /** For an article that is described by the review. */
  reviewId?: string;
}

/** All of a gem but its heading, for the card and for the popup's lists. */
export function GemDetails({ entry, judgement, saveState, onSave, reviewId }: GemDetailsProps) {
  const words = useWords();
  const { film, review, contentNotes } = entry.gem;
  return (
    <>
      <FilmFacts film={film} lang={entry.pack.language} />
      <ReviewText review={review} id={reviewId} />
      {contentNotes.length > 0 && <ContentNotes notes={contentNotes} lang={entry.pack.language} />}
      <footer class="gem-card__footer">
        <div class="gem-card__actions">
          <SaveButton saved={entry.marks.saved === true} state={saveState} onSave={onSave} />
          {review.fullReviewUrl && (
            <WebLink href={review.fullReviewUrl} class="full-review">
              {words('fullReview')}
            </WebLink>
          )}
        </div>
        {saveState === 'failed' && (
          <p class="gem-card__error" role="alert">
            {words('saveFailed')}
          </p>
        )}
        <Credit review={review} />
        {judgement && <MatchReason judgement={judgement} />}
      </footer>
    </>
  );
}
