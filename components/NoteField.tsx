import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDoneKey, type NoteFieldProps } from './note-field.ts';

/** A text area for a note, on a page of ours. It takes the focus as it comes. */
export function NoteField({ label, text, longest, ...told }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key comes: what is typed right after the button was pressed belongs in here.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <textarea
      class="note__field"
      ref={field}
      aria-label={label}
      dir="auto"
      rows={4}
      maxLength={longest}
      defaultValue={text}
      onInput={({ currentTarget }) => told.onText(currentTarget.value)}
      onFocus={told.onFocus}
      onBlur={told.onBlur}
      onKeyDown={(event) => {
        if (!isDoneKey(event)) return;
        // Esc leaves the text area, and not the popup around it.
        event.preventDefault();
        event.stopPropagation();
        told.onDone();
      }}
    />
  );
}
