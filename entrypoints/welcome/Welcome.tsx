import { useEffect, useState } from 'preact/hooks';
import { Shortcut } from '../../components/Shortcut.tsx';
import { useWords, type WordKey } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import { SiteSwitches } from '../extension-page/SiteSwitches.tsx';
import { useSites } from '../extension-page/use-sites.ts';
import { Wall } from './Wall.tsx';

interface WelcomeProps {
  /** @returns the keys that go to the next gem as they are bound; empty where none are. */
  shortcutKeys(): Promise<string>;
  openShortcutSettings(): Promise<void>;
  openLibrary(): Promise<Library>;
}

/** What it may read, where that goes, what is left to do: a heading and an answer each. */
const ANSWERS: [heading: WordKey, answer: WordKey][] = [
  ['welcomeReads', 'welcomeReadsAnswer'],
  ['welcomeLeaves', 'welcomeLeavesAnswer'],
  ['welcomeUnsure', 'welcomeUnsureAnswer'],
];

/** The first page that a user sees. */
export function Welcome({ shortcutKeys, openShortcutSettings, openLibrary }: WelcomeProps) {
  const words = useWords();
  const keys = useKeys(shortcutKeys);
  const sites = useSites(openLibrary);
  return (
    <>
      <header class="hello">
        <p class="wordmark">{words('extensionName')}</p>
        <h1>{words('welcomeWhat')}</h1>
        <p class="hello__ready">{words('welcomeReady')}</p>
      </header>
      <Wall />
      <section class="by-keyboard" aria-labelledby="by-keyboard">
        <h2 id="by-keyboard">{words('welcomeKeyboard')}</h2>
        {keys !== null && <Shortcut keys={keys} onChange={() => void openShortcutSettings()} />}
      </section>
      <section class="elsewhere" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{words('welcomeElsewhere')}</h2>
        <p>{words('sitesHint')}</p>
        <SiteSwitches sites={sites} heading="h3" />
      </section>
      <section class="answers" aria-label={words('welcomePromises')}>
        {ANSWERS.map(([heading, answer]) => (
          <div key={heading}>
            <h2>{words(heading)}</h2>
            <p>{words(answer)}</p>
          </div>
        ))}
      </section>
      <footer class="onward">
        <a class="onward__go" href="https://letterboxd.com/">
          {words('goToLetterboxd')}
        </a>
        <a href="/options.html">{words('settings')}</a>
      </footer>
    </>
  );
}

/** The keys as they are bound, read again when the user comes back from changing them. */
function useKeys(read: WelcomeProps['shortcutKeys']): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const update = () => {
      read().then(setKeys, () => setKeys(''));
    };
    update();
    window.addEventListener('focus', update);
    return () => window.removeEventListener('focus', update);
  }, [read]);
  return keys;
}
