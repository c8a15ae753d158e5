import { useState } from 'preact/hooks';
import type { GemEntry } from '../messages.ts';
import { daysAgo } from './days-ago.ts';
import { WebLink } from './WebLink.tsx';
import { useWords } from './words.ts';

interface SightingLineProps {
  sighting: NonNullable<GemEntry['sighting']>;
  /** Now, where another day is not asked for. */
  today?: Date;
}

/** Where the film was last met on a streaming service, and when; leads there when it is clicked. */
export function SightingLine({ sighting, today }: SightingLineProps) {
  const words = useWords();
  const [now] = useState(() => today ?? new Date());
  return (
    <p class="sighting">
      <WebLink href={sighting.address}>
        {words('sighted', sighting.site, daysAgo(words, sighting.day, now))}
      </WebLink>
    </p>
  );
}
