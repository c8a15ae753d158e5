import { useWords } from './words.ts';

/** Where storing the mark stands: at rest, under way, or refused the last time. */
export type SaveState = 'ready' | 'saving' | 'failed';

interface SaveButtonProps {
  saved: boolean;
  state: SaveState;
  onSave(saved: boolean, event: Event): void;
}

/** Saves the film, and pressed again takes it back. */
export function SaveButton({ saved, state, onSave }: SaveButtonProps) {
  const words = useWords();
  return (
    <button
      type="button"
      class="save"
      aria-pressed={saved}
      aria-busy={state === 'saving'}
      onClick={(event) => {
        if (state !== 'saving') onSave(!saved, event);
      }}
    >
      <svg class="save__ribbon" viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
        <path d="M1.5 1h9v13.2L6 10.4l-4.5 3.8z" />
      </svg>
      {/* Both words lie in one place, so that the button keeps its width. */}
      <span class="save__words">
        <span hidden={saved}>{words('save')}</span>
        <span hidden={!saved}>{words('saved')}</span>
      </span>
    </button>
  );
}
