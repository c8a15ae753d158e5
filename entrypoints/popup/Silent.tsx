import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';

interface SilentProps {
  /** The site's name. */
  site: string;
  /** @returns the short report that can be sent to us */
  report(): Promise<string>;
  copy(text: string): Promise<void>;
}

/** Says that a page which should name films names none, and offers what helps to mend that. */
export function Silent({ site, report, copy }: SilentProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <p class="notice">
      {words('nothingFound', site)}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          report()
            .then(copy)
            .then(
              () => setCopied(true),
              () => setCopied(false),
            );
        }}
      >
        {words('copyReport')}
      </button>
      <output>{copied ? ` ${words('copied')}` : ''}</output>
    </p>
  );
}
