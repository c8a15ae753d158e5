import { ContentNotes } from './ContentNotes.tsx';
import { Criterion, type CriterionProps } from './Criterion.tsx';
import { Credit } from './Credit.tsx';
import { FilmFacts } from './FilmFacts.tsx';
import { FilmLinks } from './FilmLinks.tsx';
import { GemActions, type GemActionsProps } from './GemActions.tsx';
import { Recognition, type RecognitionProps } from './Recognition.tsx';
import { Note, type NoteProps } from './Note.tsx';
import { OtherReviews } from './OtherReviews.tsx';
import { ReviewText } from './ReviewText.tsx';
import { SightingLine } from './SightingLine.tsx';
import { Standing, type StandingProps } from './Standing.tsx';

export interface GemDetailsProps extends GemActionsProps {
  /** How the title on the page was recognised; absent where no page is involved. */
  recognition?: RecognitionProps;
  /** What the page itself shows the signed-in user of the film. */
  standing?: StandingProps;
  /** How the hidden-gem criterion stands; absent where the page does not say. */
  criterion?: CriterionProps;
  /** How a note about the film is kept; without it none is shown. */
  noting?: Omit<NoteProps, 'note'>;
  /** For an article that is described by the review. */
  reviewId?: string;
}

/** All of a gem but its heading, for the card and for the popup's lists. */
export function GemDetails({
  recognition,
  standing,
  criterion,
  noting,
  reviewId,
  ...actions
}: GemDetailsProps) {
  const { gem, pack, also = [], note = '', sighting } = actions.entry;
  const { film, review, contentNotes } = gem;
  return (
    <>
      <FilmFacts film={film} lang={pack.language} />
      {criterion && <Criterion {...criterion} />}
      {standing && <Standing {...standing} />}
      {sighting && <SightingLine sighting={sighting} />}
      <ReviewText review={review} id={reviewId} />
      {contentNotes.length > 0 && <ContentNotes notes={contentNotes} lang={pack.language} />}
      <footer class="gem-card__footer">
        <GemActions {...actions} />
        {noting && <Note {...noting} note={note} />}
        <FilmLinks gem={gem} />
        <Credit review={review} />
        {recognition && <Recognition {...recognition} />}
      </footer>
      {also.length > 0 && <OtherReviews reviews={also} />}
    </>
  );
}
