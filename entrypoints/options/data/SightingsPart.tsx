import { useState } from 'preact/hooks';
import { plural, useWords } from '../../../components/words.ts';
import type { History } from '../../../library/history.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';
import { Part } from '../Part.tsx';
import { Switch } from './Switch.tsx';

interface SightingsPartProps {
  library: History;
  on: boolean;
  count: number;
  onSwitch(on: boolean): void;
  onForgotten(): void;
}

/** Whether gems met on streaming services are remembered, and the way to forget them all. */
export function SightingsPart({ library, on, count, onSwitch, onForgotten }: SightingsPartProps) {
  const words = useWords();
  const [came, setCame] = useState<'forgotten' | 'failed' | null>(null);

  async function forget(): Promise<void> {
    try {
      await library.forgetSightings();
      setCame('forgotten');
      onForgotten();
      void tellSpotters({ type: 'ask-again' });
    } catch {
      setCame('failed');
    }
  }

  return (
    <Part title={words('sightings')}>
      <Switch label={words('rememberSightings')} on={on} onSwitch={onSwitch} />
      <p class="hint">{words('sightingsHint')}</p>
      {(count > 0 || came) && (
        <div class="step-actions">
          <button
            type="button"
            class="button"
            aria-disabled={count === 0}
            onClick={() => {
              if (count > 0) void forget();
            }}
          >
            {plural(words, 'forgetSightings', count)}
          </button>
          {came && (
            <output>{words(came === 'forgotten' ? 'sightingsForgotten' : 'saveFailed')}</output>
          )}
        </div>
      )}
    </Part>
  );
}
