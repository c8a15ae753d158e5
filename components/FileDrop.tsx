import { useId, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface FileDropProps {
  /** What is asked for: "Choose a ZIP or CSV file". */
  label: string;
  /** What more there is to say: which files, and what becomes of them. */
  hint?: string;
  /** As the attribute of an `input`: `.csv,.zip`. A file that is dropped may be of any kind. */
  accept: string;
  /** Whether several files may come together. */
  multiple?: boolean;
  /** Never called without a file, nor with two where one is asked for: then the first counts. */
  onFiles(files: File[]): void;
}

/**
 * A place to choose files in, by pointer, keyboard or a drop; the whole of it can be pressed. What is let
 * go beside it is the page's to refuse (`guardDrops`).
 */
export function FileDrop({ label, hint, accept, multiple = false, onFiles }: FileDropProps) {
  const words = useWords();
  const id = useId();
  const [over, setOver] = useState(false);

  function take(list: FileList | undefined | null): void {
    const files = [...(list ?? [])];
    const first = files[0];
    if (first) onFiles(multiple ? files : [first]);
  }

  return (
    <label class="file-drop" data-over={over}>
      {/* Lies unseen over the whole place, so that it takes what is dropped anywhere on it. */}
      <input
        class="file-drop__input"
        type="file"
        accept={accept}
        multiple={multiple}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // Else the same file, chosen once more after it was mended, would be no change.
          currentTarget.value = '';
        }}
      />
      <span class="file-drop__label" id={`${id}-label`}>
        {label}
      </span>
      <span class="file-drop__or">{words('orDropHere')}</span>
      {hint && (
        <span class="file-drop__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </label>
  );
}
