/** How a note about a gem's film is kept, for every list of gems that can open one. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NoteProps } from '../../components/Note.tsx';
import { MAX_NOTE_LENGTH } from '../../limits.ts';
import type { GemEntry } from '../../messages.ts';

/**
 * @param over as in `History.note`
 * @returns whether the note could be kept, or another one stands.
 */
export type NoteGem = (entry: GemEntry, text: string, over?: string) => Promise<boolean>;

const NoteGemContext = createContext<NoteGem | null>(null);

export const NoteGemProvider = NoteGemContext.Provider;

/** @returns how a note is kept; null where none can be. */
export function useNoteGem(): NoteGem | null {
  return useContext(NoteGemContext);
}

/** @returns what `GemDetails` needs to show and change the note; nothing where none can be kept. */
export function useNoting(entry: GemEntry): { noting?: Pick<NoteProps, 'longest' | 'onNote'> } {
  const note = useNoteGem();
  if (!note) return {};
  const onNote: NoteProps['onNote'] = (text, _event, over) => note(entry, text, over);
  return { noting: { longest: MAX_NOTE_LENGTH, onNote } };
}
