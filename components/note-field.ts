/** What a note is typed into. A card in a web page brings a field of its own, out of the page's reach. */
import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';

export interface NoteFieldProps {
  label: string;
  /** What stands in it at first; what is typed is told, and not given back. */
  text: string;
  /** In characters. */
  longest: number;
  onText(text: string): void;
  /** The focus came, or went. */
  onFocus(): void;
  onBlur(): void;
  /** Esc, or the keys for sending something off: the user is done with it. */
  onDone(): void;
}

/** Draws the field. */
type DrawField = (props: NoteFieldProps) => VNode;

const NoteFieldContext = createContext<DrawField | null>(null);

export const NoteFieldProvider = NoteFieldContext.Provider;

/** @returns the field of the surroundings; null where a plain one will do. */
export function useNoteField(): DrawField | null {
  return useContext(NoteFieldContext);
}

/** @returns whether the key says that the user is done with the field: Esc, Ctrl+Enter or ⌘+Enter. */
export function isDoneKey({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing) return false;
  return key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
}
