import { knownNote } from './content-note.ts';
import { listParts, useWords } from './words.ts';

interface ContentNotesProps {
  notes: string[];
  /** BCP 47 language of the notes. */
  lang: string;
}

/** What a viewer may want to know before choosing the film, in the reader's language where we can. */
export function ContentNotes({ notes, lang }: ContentNotesProps) {
  const words = useWords();
  const [before, after] = words('contentNotes', '\n').split('\n');
  const said = notes.map((note) => {
    const key = knownNote(note);
    return key ? (
      words(key)
    ) : (
      <span key={note} lang={lang}>
        {note}
      </span>
    );
  });
  return (
    <p class="content-notes">
      {before}
      {listParts(words, said)}
      {after}
    </p>
  );
}
