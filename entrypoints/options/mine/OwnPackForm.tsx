import { useEffect, useId, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { OwnPackChanges, OwnPackInfo } from '../../../library/installed/pack-library.ts';

interface OwnPackFormProps {
  pack: OwnPackInfo;
  onChange(changes: Pick<OwnPackChanges, 'title' | 'author'>): void;
}

/** What others see of one's own pack: its title, and by whom it is. */
export function OwnPackForm({ pack, onChange }: OwnPackFormProps) {
  const words = useWords();
  return (
    <div class="own-pack">
      <Named
        label={words('ownPackTitle')}
        value={pack.title}
        onChange={(title) => onChange({ title })}
      />
      <Named
        label={words('ownPackAuthor')}
        hint={words('ownAuthorHint')}
        value={pack.author}
        onChange={(author) => onChange({ author })}
      />
    </div>
  );
}

interface NamedProps {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
}

/** A line that is kept when it is left; empty it is not kept. */
function Named({ label, hint, value, onChange }: NamedProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isEmpty = text.trim() === '';
  return (
    <div class="gem-form__field">
      <label for={id}>{label}</label>
      <input
        class="field"
        type="text"
        id={id}
        dir="auto"
        value={text}
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? `${id}-problem` : hint ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={() => {
          if (!isEmpty && text.trim() !== value) onChange(text.trim());
        }}
      />
      {isEmpty && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {words('needsWords')}
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
