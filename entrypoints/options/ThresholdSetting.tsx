import { useEffect, useId, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { number, useWords } from '../../components/words.ts';
import { MAX_THRESHOLD } from '../../settings.ts';

/** Where a number of one's own begins: round, and what the bundled pack says. */
const FIRST_OWN = 1_000;

interface ThresholdSettingProps {
  threshold: number | null;
  onChange(threshold: number | null): void;
}

/** From how many members on a film is not hidden any more. */
export function ThresholdSetting({ threshold, onChange }: ThresholdSettingProps) {
  const words = useWords();
  const id = useId();
  /** What stands in the field, sense or not; what makes sense is kept. */
  const [text, setText] = useState(String(threshold ?? FIRST_OWN));
  const [valid, setValid] = useState(true);
  useEffect(() => {
    if (threshold !== null) setText(String(threshold));
    setValid(true);
  }, [threshold]);

  return (
    <div class="setting">
      <Choice
        legend={words('threshold')}
        value={threshold === null ? 'pack' : 'own'}
        options={[
          { value: 'pack', label: words('thresholdOfPack') },
          { value: 'own', label: words('thresholdOwn') },
        ]}
        onChoose={(which) => onChange(which === 'pack' ? null : FIRST_OWN)}
      />
      {threshold !== null && (
        <div class="threshold">
          <label for={id}>{words('thresholdNumber')}</label>{' '}
          <input
            type="number"
            id={id}
            min={1}
            max={MAX_THRESHOLD}
            step={1}
            required
            value={text}
            aria-invalid={!valid}
            aria-describedby={valid ? undefined : `${id}-problem`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onChange={({ currentTarget }) => {
              setValid(currentTarget.validity.valid);
              if (currentTarget.validity.valid) onChange(currentTarget.valueAsNumber);
            }}
          />
          {!valid && (
            <p class="problem" id={`${id}-problem`} role="alert">
              {words('thresholdInvalid', number(words, MAX_THRESHOLD))}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
