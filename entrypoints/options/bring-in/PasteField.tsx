import { useId, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';

/** A place for the text of a list. */
export function PasteField({ onText }: { onText(text: string): void }) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details class="paste">
      <summary>{words('pasteInstead')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <label class="visually-hidden" for={id}>
          {words('pasteHere')}
        </label>
        <textarea
          class="field paste__text"
          id={id}
          rows={6}
          spellcheck={false}
          dir="auto"
          placeholder={words('pasteHere')}
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <button type="submit" class="button">
          {words('readIt')}
        </button>
      </form>
    </details>
  );
}
