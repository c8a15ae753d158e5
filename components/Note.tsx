import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { held } from './held.ts';
import { NoteField } from './NoteField.tsx';
import { type NoteFieldProps, useNoteField } from './note-field.ts';
import { Notice } from './Notice.tsx';
import { useWords } from './words.ts';

export interface NoteProps {
  /** As it is kept; '' where there is none. */
  note: string;
  /** How long it may be, in characters. */
  longest: number;
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
export function Note({ note, longest, unkept, onNote, onWriting }: NoteProps) {
  const words = useWords();
  const drawField = useNoteField();
  const [writing, setWriting] = useState(unkept !== undefined);
  const [failed, setFailed] = useState(unkept !== undefined);
  /** The note before the last change, to go back to; null where nothing was changed. */
  const [before, setBefore] = useState<string | null>(null);
  const [draft] = useState(() => held(unkept ?? note));
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
    if (!(await keep(draft.get(), event))) return;
    setWriting(false);
    setRefocus(true);
  }

  const [latest] = useState(() => held({ keep, writing }));
  useLayoutEffect(() => latest.set({ keep, writing }));
  useLayoutEffect(() => {
    const keepNow = () => {
      if (latest.get().writing) void latest.get().keep(draft.get());
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [draft, latest]);
  useLayoutEffect(() => {
    if (refocus) button.current?.focus();
    setRefocus(false);
  }, [refocus]);

  const field: NoteFieldProps = {
    label: words('privateNote'),
    text: draft.get(),
    longest,
    onText: draft.set,
    onFocus: () => onWriting?.(true),
    onBlur() {
      onWriting?.(false);
      void keep(draft.get());
    },
    onDone: () => void finish(),
  };
  return (
    <div class="note">
      {!writing && note !== '' && (
        <p class="note__text" dir="auto">
          {note}
        </p>
      )}
      {writing && (drawField ? drawField(field) : <NoteField {...field} />)}
      {writing && <p class="note__hint">{words('noteHint')}</p>}
      <button
        type="button"
        class={`${writing ? 'button' : 'text-button'} note__button`}
        ref={button}
        onClick={(event) => {
          if (writing) {
            void finish(event);
            return;
          }
          draft.set(note);
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
      {before !== null && !writing && (
        <Notice
          text={words(note === '' ? 'noteRemoved' : 'noteKept')}
          onUndo={async (event) => {
            const undone = await onNote(before, event);
            setFailed(!undone);
            if (!undone) return;
            setBefore(null);
            setRefocus(true);
          }}
        />
      )}
    </div>
  );
}
