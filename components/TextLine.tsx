import { useId } from 'preact/hooks';

interface TextLineProps {
  label: string;
  value: string;
  onText(value: string): void;
  /** Called once what was changed is left. */
  onLeft?: () => void;
  inputMode?: 'numeric';
  hint?: string;
  /** What is wrong with it, if anything. */
  problem?: string | null;
}

/** One line of a form: its name, the field, what is wrong with it, and a word about it. */
export function TextLine(props: TextLineProps) {
  const { label, value, onText, onLeft, inputMode, hint, problem = null } = props;
  const id = useId();
  const about = problem === null ? hint && `${id}-hint` : `${id}-problem`;
  return (
    <div class="gem-form__field">
      <label for={id}>{label}</label>
      <input
        class="field"
        type="text"
        id={id}
        dir="auto"
        autocomplete="off"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={about}
        {...(inputMode ? { inputMode } : {})}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onChange={onLeft}
      />
      {problem !== null && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
