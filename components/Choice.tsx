import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: { value: T; label: string; hint?: string }[];
  onChoose(value: T): void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class="setting__name">{legend}</legend>
      <div class="choice__options">
        {options.map((option) => {
          const hint = option.hint ? `${name}-${option.value}` : undefined;
          return (
            <div key={option.value} class="choice__option">
              <label class="option">
                <input
                  type="radio"
                  name={name}
                  value={option.value}
                  checked={option.value === value}
                  aria-describedby={hint}
                  onChange={() => onChoose(option.value)}
                />
                <span>{option.label}</span>
              </label>
              {hint && (
                <p class="hint" id={hint}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
