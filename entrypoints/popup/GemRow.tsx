import { useState } from 'preact/hooks';
import { FilmLine } from '../../components/FilmLine.tsx';
import { GemDetails, type GemDetailsProps } from '../../components/GemDetails.tsx';
import type { GemEntry } from '../../messages.ts';
import { useNoting } from '../extension-page/noting.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';
import { useMarking } from '../extension-page/use-marking.ts';
import { useOtherReviews } from './other-reviews.ts';

interface GemRowProps {
  entry: GemEntry;
  mark: MarkGem;
}

/** A gem in a list, which opens to its review. */
export function GemRow({ entry, mark }: GemRowProps) {
  const [open, setOpen] = useState(false);
  const marking = useMarking(entry, mark);
  const noting = useNoting(entry);
  return (
    <li>
      <details name="gems" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="gem-row">
          <FilmLine entry={entry} />
        </summary>
        {open && (
          <div class="gem-row__details">
            <OpenGem entry={entry} {...marking} {...noting} />
          </div>
        )}
      </details>
    </li>
  );
}

function OpenGem({ entry, ...rest }: GemDetailsProps) {
  return <GemDetails entry={useOtherReviews(entry)} {...rest} />;
}
