import { useWords, plural } from '../../../components/words.ts';
import type { Stand } from './use-bring-in.ts';

interface BroughtInProps {
  stand: Extract<Stand, { at: 'done' | 'undone' | 'changed' }>;
  onUndo(): void;
  onNext(): void;
}

/** Says what came in, with the way to it and the way back. */
export function BroughtIn({ stand, onUndo, onNext }: BroughtInProps) {
  const words = useWords();
  const { info } = stand;
  return (
    <div class="brought-in">
      <output>
        {stand.at === 'done'
          ? words('broughtIn', info.title, plural(words, 'gemCount', stand.gems))
          : words(stand.at === 'undone' ? 'broughtInUndone' : 'broughtInChanged', info.title)}
      </output>
      <div class="step-actions">
        {stand.at === 'done' && (
          <>
            <a class="button" href={`#gems?pack=${info.id}`}>
              {words('showItsGems')}
            </a>
            {stand.installed !== null && (
              <button type="button" class="button" onClick={onUndo}>
                {words('undo')}
              </button>
            )}
          </>
        )}
        <button type="button" class="button" onClick={onNext}>
          {words('bringInAnother')}
        </button>
      </div>
    </div>
  );
}
