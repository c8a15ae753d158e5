import type { Review } from '../film.ts';
import { WebLink } from './WebLink.tsx';

/** Whose judgement the review is, with the way to it. */
export function Credit({ review }: { review: Review }) {
  return (
    <p class="credit" lang={review.lang} dir="auto">
      {review.creditUrl ? (
        <WebLink href={review.creditUrl}>{review.credit}</WebLink>
      ) : (
        review.credit
      )}
    </p>
  );
}
