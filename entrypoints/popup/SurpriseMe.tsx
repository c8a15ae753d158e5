import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { GemEntry } from '../../messages.ts';
import { GemInFull } from './GemInFull.tsx';
import { gemKey, isSameGem } from '../extension-page/reference.ts';
import { surprise } from './surprise.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';

interface SurpriseMeProps {
  gems: GemEntry[];
  mark: MarkGem;
  /** At least 0 and below 1, as `Math.random`. */
  random(): number;
}

/** One gem by chance, in full, and another one at a press. */
export function SurpriseMe({ gems, mark, random }: SurpriseMeProps) {
  const words = useWords();
  const [drawn, setDrawn] = useState(() => surprise(gems, null, random));
  const [announced, setAnnounced] = useState('');
  const entry = drawn && gems.find((each) => isSameGem(each, drawn));
  if (!entry) return null;

  function drawAnother(): void {
    const next = surprise(gems, drawn, random);
    setDrawn(next);
    if (next) setAnnounced(`${next.gem.film.title}, ${next.gem.film.year}`);
  }

  return (
    <div class="surprise">
      {gems.length > 1 && (
        <button type="button" class="surprise__another" onClick={drawAnother}>
          {words('anotherOne')}
        </button>
      )}
      <output class="visually-hidden">{announced}</output>
      <GemInFull key={gemKey(entry)} entry={entry} mark={mark} />
    </div>
  );
}
