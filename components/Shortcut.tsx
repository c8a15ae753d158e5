import { useWords } from './words.ts';

interface ShortcutProps {
  /** As the browser writes it: `Alt+Shift+U`, `⌥⇧U`; empty where none is set. */
  keys: string;
  /** Opens the browser's own page for changing it. */
  onChange(): void;
}

/** The key that goes from gem to gem, as it is really bound, and the way to change it. */
export function Shortcut({ keys, onChange }: ShortcutProps) {
  const words = useWords();
  const [before, after] = words('nextGemBy', '\n').split('\n');
  return (
    <div class="shortcut">
      <p>
        {keys ? (
          <>
            {before}
            <Keys keys={keys} />
            {after}
          </>
        ) : (
          words('nextGemUnbound')
        )}
      </p>
      <p>
        <button type="button" class="text-button" onClick={onChange}>
          {words(keys ? 'changeShortcut' : 'setShortcut')}
        </button>
      </p>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <kbd class="keys" dir="ltr">
      {keys.split('+').map((key, index) => (
        <>
          {index > 0 && '+'}
          <kbd key={key}>{key}</kbd>
        </>
      ))}
    </kbd>
  );
}
