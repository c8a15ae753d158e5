import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_LENGTH } from '../limits.ts';
import { NoteField } from './NoteField.tsx';
import { useNoteField } from './note-field.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './words.ts';

export interface NoteProps {
  /** As it is kept; '' where there is none. */
  note: string;
  /** What could not be kept the last time, to go on with. */
  unkept?: string;
  /**
   * Keeps the note; '' takes it away.
   * @param event the user's own, where they pressed something
   * @returns whether it could be kept
   */
  onNote(text: string, event?: Event): Promise<boolean>;
  /** The user began to write, or left the field. */
  onWriting?(writing: boolean): void;
}

/** What the user wrote about a film, and the field to write it in. */
export function Note({ note, unkept, onNote, onWriting }: NoteProps) {
  const words = useWords();
  const Field = useNoteField() ?? NoteField;
  const [writing, setWriting] = useState(unkept !== undefined);
  const [failed, setFailed] = useState(unkept !== undefined);
  /** The note before the last change, to go back to; null where nothing was changed. */
  const [before, setBefore] = useState<string | null>(null);
  const draft = useRef(unkept ?? note);
  const button = useRef<HTMLButtonElement>(null);
  const [refocus, setRefocus] = useState(false);

  async function keep(text: string, event?: Event): Promise<boolean> {
    const was = note;
    const wanted = text.trim();
    if (wanted === was) return true;
    const kept = await onNote(wanted, event);
    setFailed(!kept);
    if (kept) setBefore(was);
    return kept;
  }

  /** The field goes once its text is kept; till then nothing of it is lost. */
  async function finish(event?: Event): Promise<void> {
    onWriting?.(false);
    if (!(await keep(draft.current, event))) return;
    setWriting(false);
    setRefocus(true);
  }

  const latest = useRef({ keep, writing });
  latest.current = { keep, writing };
  useEffect(() => {
    const keepNow = () => {
      if (latest.current.writing) void latest.current.keep(draft.current);
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);
  useLayoutEffect(() => {
    if (refocus) button.current?.focus();
    setRefocus(false);
  }, [refocus]);

  return (
    <div class="note">
      {!writing && note !== '' && (
        <p class="note__text" dir="auto">
          {note}
        </p>
      )}
      {writing && (
        <Field
          label={words('privateNote')}
          text={draft.current}
          longest={MAX_NOTE_LENGTH}
          onText={(text) => {
            draft.current = text;
          }}
          onFocus={() => onWriting?.(true)}
          onBlur={() => {
            onWriting?.(false);
            void keep(draft.current);
          }}
          onDone={() => void finish()}
        />
      )}
      {writing && <p class="note__hint">{words('noteHint')}</p>}
      <button
        type="button"
        class="text-button note__button"
        ref={button}
        onClick={(event) => {
          if (writing) {
            void finish(event);
            return;
          }
          draft.current = note;
          setBefore(null);
          setWriting(true);
        }}
      >
        {words(writing ? 'keepNote' : note === '' ? 'addNote' : 'editNote')}
      </button>
      {failed && (
        <p class="gem-card__error" role="alert">
          {words('noteFailed')}
        </p>
      )}
      {before !== null && !failed && !writing && (
        <Notice
          text={words(note === '' ? 'noteRemoved' : 'noteKept')}
          onUndo={async (event) => {
            if (!(await onNote(before, event))) {
              setFailed(true);
              return;
            }
            setBefore(null);
            setRefocus(true);
          }}
        />
      )}
    </div>
  );
}
