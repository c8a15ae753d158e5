interface SwitchProps {
  label: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** Turns something on or off, at once. */
export function Switch({ label, on, onSwitch }: SwitchProps) {
  return (
    <label class="option">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
