import { useEffect, useId, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { MAX_OPEN_DELAY_MS, MIN_OPEN_DELAY_MS } from '../../settings.ts';

const STEP_MS = 50;

interface DelaySettingProps {
  openDelayMs: number;
  onChange(ms: number): void;
}

/** How long the pointer rests on a title before its card opens. */
export function DelaySetting({ openDelayMs, onChange }: DelaySettingProps) {
  const words = useWords();
  const id = useId();
  /** Where the slider is while it is being moved; what it comes to rest at is kept. */
  const [ms, setMs] = useState(openDelayMs);
  useEffect(() => setMs(openDelayMs), [openDelayMs]);
  const seconds = new Intl.NumberFormat(words('language'), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(ms / 1000);

  return (
    <div class="setting">
      <label class="setting__name" for={id}>
        {words('openDelay')}
      </label>
      <div class="delay">
        <input
          type="range"
          id={id}
          min={MIN_OPEN_DELAY_MS}
          max={MAX_OPEN_DELAY_MS}
          step={STEP_MS}
          value={ms}
          aria-valuetext={seconds}
          onInput={(event) => setMs(event.currentTarget.valueAsNumber)}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output class="delay__value" for={id} aria-live="off">
          {seconds}
        </output>
      </div>
    </div>
  );
}
