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
   * @param over the note that it takes the place of: where another one stands by now, that one stays
   * @returns whether it could be kept, or another one stands
   */
  onNote(text: string, event?: Event, over?: string): Promise<boolean>;
  /** The user began to write, or left the field. */
  onWriting?(writing: boolean): void;
}

/** What the user wrote about a film, and the field to write it in. */
export function Note({ note, longest, unkept, onNote, onWriting }: NoteProps) {
  const words = useWords();
  const drawField = useNoteField();
  const [writing, setWriting] = useState(unkept !== undefined);
  const [failed, setFailed] = useState(unkept !== undefined);
  /** The last change that was kept, to be taken back; null where nothing was changed. */
  const [change, setChange] = useState<{ from: string; to: string } | null>(null);
  const [draft] = useState(() => held(unkept ?? note));
  /** What the field was opened with, or what of it was kept last: whatever differs from it was typed. */
  const [known] = useState(() => held(note));
  const [focused] = useState(() => held(false));
  const button = useRef<HTMLButtonElement>(null);
  const [refocus, setRefocus] = useState(false);

  async function keep(text: string, event?: Event): Promise<boolean> {
    const from = note;
    const to = text.trim();
    // Not the note as it is by now: it may have been written elsewhere since the field was opened.
    if (to === known.get()) return true;
    const kept = await onNote(to, event);
    setFailed(!kept);
    if (!kept) return false;
    known.set(to);
    setChange({ from, to });
    return true;
  }

  /** The field goes once its text is kept; till then nothing of it is lost. */
  async function finish(event?: Event): Promise<void> {
    onWriting?.(false);
    if (!(await keep(draft.get(), event))) return;
    setWriting(false);
    setRefocus(true);
  }

  /** Of what was written elsewhere: a field in which nothing was typed would go on from words that are gone. */
  function makeWay(): void {
    if (!writing || note === known.get() || draft.get().trim() !== known.get()) return;
    onWriting?.(false);
    setWriting(false);
    setRefocus(focused.get());
  }

  const [latest] = useState(() => held({ keep, makeWay, writing }));
  useLayoutEffect(() => latest.set({ keep, makeWay, writing }));
  useLayoutEffect(() => latest.get().makeWay(), [latest, note]);
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
    onFocus() {
      focused.set(true);
      onWriting?.(true);
    },
    onBlur() {
      focused.set(false);
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
          known.set(note);
          setChange(null);
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
      {change?.to === note && !writing && (
        <Notice
          text={words(note === '' ? 'noteRemoved' : 'noteKept')}
          onUndo={async (event) => {
            const undone = await onNote(change.from, event, change.to);
            setFailed(!undone);
            if (!undone) return;
            setChange(null);
            setRefocus(true);
          }}
        />
      )}
    </div>
  );
}
