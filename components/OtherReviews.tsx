import type { GemEntry } from '../messages.ts';
import { ContentNotes } from './ContentNotes.tsx';
import { Credit } from './Credit.tsx';
import { ReviewText } from './ReviewText.tsx';
import { WebLink } from './WebLink.tsx';
import { useWords } from './words.ts';

interface OtherReviewsProps {
  /** Highest pack first. */
  reviews: NonNullable<GemEntry['also']>;
}

/** What other packs say of the same film, each with the pack's name and whose judgement it is. */
export function OtherReviews({ reviews }: OtherReviewsProps) {
  const words = useWords();
  const [before, after] = words('alsoInPack', '\n').split('\n');
  return (
    <>
      {reviews.map(({ pack, gem: { id, review, contentNotes } }) => (
        <section class="other-review" key={`${pack.id}/${id}`}>
          <h3 class="other-review__pack">
            {before}
            <bdi lang={pack.language}>{pack.title}</bdi>
            {after}
          </h3>
          <ReviewText review={review} id={undefined} />
          {contentNotes.length > 0 && <ContentNotes notes={contentNotes} lang={pack.language} />}
          <Credit review={review} />
          {review.fullReviewUrl && (
            <p class="credit">
              <WebLink href={review.fullReviewUrl}>{words('fullReview')}</WebLink>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
