import { plural, useWords } from './words.ts';

export interface CriterionProps {
  /** How many members of the site have seen the film, by its own page. */
  seenBy: number;
  /** Hidden while fewer have seen it. */
  threshold: number;
}

/** How the hidden-gem criterion stands today. */
export function Criterion({ seenBy, threshold }: CriterionProps) {
  const words = useWords();
  const hidden = seenBy < threshold;
  return (
    <p class="criterion" data-hidden={hidden}>
      {hidden
        ? plural(words, 'stillHidden', seenBy, threshold)
        : plural(words, 'noLongerHidden', seenBy)}
    </p>
  );
}
