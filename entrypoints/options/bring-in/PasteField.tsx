import { useId } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';

interface PasteFieldProps {
  text: string;
  onChange(text: string): void;
  onText(text: string): void;
}

/** A place for the text of a list; unfolded where there is one to go on with. */
export function PasteField({ text, onChange, onText }: PasteFieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <details class="paste" open={text !== ''}>
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
          onInput={({ currentTarget: { value } }) => onChange(value)}
        />
        <button type="submit" class="button">
          {words('readIt')}
        </button>
      </form>
    </details>
  );
}
