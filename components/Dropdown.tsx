interface DropdownProps<T> {
  label: string;
  /** What the choice says while nothing is chosen. */
  any: string;
  options: T[];
  nameOf(option: T): string;
  chosen: T | null;
  onChoose(option: T | null): void;
}

/** One of several, or any. */
export function Dropdown<T>({ label, any, options, nameOf, chosen, onChoose }: DropdownProps<T>) {
  return (
    <select
      class="dropdown"
      aria-label={label}
      data-chosen={chosen !== null}
      value={chosen === null ? '' : String(options.indexOf(chosen))}
      onChange={({ currentTarget: { value } }) =>
        onChoose(value === '' ? null : (options[Number(value)] ?? null))
      }
    >
      <option value="">{any}</option>
      {options.map((option, index) => (
        <option key={nameOf(option)} value={String(index)}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
