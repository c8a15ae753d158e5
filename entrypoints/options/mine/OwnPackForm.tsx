import { useEffect, useState } from 'preact/hooks';
import { TextLine } from '../../../components/TextLine.tsx';
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
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isEmpty = text.trim() === '';
  return (
    <TextLine
      label={label}
      value={text}
      {...(hint ? { hint } : {})}
      problem={isEmpty ? words('needsWords') : null}
      onText={setText}
      onLeft={() => {
        if (!isEmpty && text.trim() !== value) onChange(text.trim());
      }}
    />
  );
}
