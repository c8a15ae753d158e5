interface ToggleProps {
  label: string;
  on: boolean;
  onToggle(on: boolean): void;
}

/** A button that stays pressed until it is pressed again. */
export function Toggle({ label, on, onToggle }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} onClick={() => onToggle(!on)}>
      {label}
    </button>
  );
}
