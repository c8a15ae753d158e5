import { list, useWords } from './words.ts';

interface ContentNotesProps {
  notes: string[];
  /** BCP 47 language of the notes. */
  lang: string;
}

/** What a viewer may want to know before choosing the film. */
export function ContentNotes({ notes, lang }: ContentNotesProps) {
  const words = useWords();
  const [before, after] = words('contentNotes', '\n').split('\n');
  return (
    <p class="content-notes">
      {before}
      <span lang={lang}>{list(words, notes)}</span>
      {after}
    </p>
  );
}
