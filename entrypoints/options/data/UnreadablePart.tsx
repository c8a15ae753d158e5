import { plural, useWords } from '../../../components/words.ts';
import type { Unreadable } from '../../../library/history.ts';
import { saveFile } from '../../extension-page/save-file.ts';
import { Part } from '../Part.tsx';

interface UnreadablePartProps {
  unreadable: Unreadable[];
}

/** Records that could not be read: they are kept as they are, and can be taken along. */
export function UnreadablePart({ unreadable }: UnreadablePartProps) {
  const words = useWords();
  return (
    <Part title={words('unreadable')}>
      <p>{plural(words, 'unreadableHint', unreadable.length)}</p>
      <details class="more">
        <summary>{words('showThem')}</summary>
        <ul class="plain-list">
          {unreadable.map(({ store, text }) => (
            <li key={`${store} ${text}`}>
              <span class="soft">{store}</span> <code class="raw">{text}</code>
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        class="button"
        onClick={() =>
          saveFile(
            'underseen-unreadable.json',
            JSON.stringify(unreadable, null, 2),
            'application/json',
          )
        }
      >
        {words('saveAsFile')}
      </button>
    </Part>
  );
}
