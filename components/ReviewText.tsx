import type { Review } from '../film.ts';

interface ReviewTextProps {
  review: Review;
  id: string | undefined;
}

/** What the film is about, and why it deserves an evening. */
export function ReviewText({ review, id }: ReviewTextProps) {
  return (
    <div class="review" id={id} lang={review.lang}>
      {review.premise && (
        <p class="review__premise" dir="auto">
          {review.premise}
        </p>
      )}
      {review.verdict && (
        <p class="review__verdict" dir="auto">
          {review.verdict}
        </p>
      )}
    </div>
  );
}
