import type { Review } from '../film.ts';
import { reviewLanguage } from './review-language.ts';

interface ReviewTextProps {
  review: Review;
  id: string | undefined;
}

/** What the film is about, and why it deserves an evening. */
export function ReviewText({ review, id }: ReviewTextProps) {
  return (
    <div class="review" id={id} lang={reviewLanguage(review)}>
      <Paragraphs text={review.premise} class="review__premise" />
      <Paragraphs text={review.verdict} class="review__verdict" />
    </div>
  );
}

/** A line break starts a paragraph. */
function Paragraphs({ text = '', class: name }: { text: string | undefined; class: string }) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => (
    <p key={paragraph} class={name} dir="auto">
      {paragraph}
    </p>
  ));
}
