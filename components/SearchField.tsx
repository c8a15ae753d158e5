import type { Ref } from 'preact';

interface SearchFieldProps {
  label: string;
  text: string;
  onText(text: string): void;
  /** Gets the field: for who moves the focus to it. */
  fieldRef?: Ref<HTMLInputElement>;
}

/** A field whose text is searched for at every letter. */
export function SearchField({ label, text, onText, fieldRef }: SearchFieldProps) {
  return (
    <input
      class="search-field"
      type="search"
      aria-label={label}
      placeholder={label}
      autocomplete="off"
      spellcheck={false}
      ref={fieldRef ?? null}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
