import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import type { ActivePage } from './active-page.ts';
import { AllGems } from './AllGems.tsx';
import { OnThisPage } from './OnThisPage.tsx';

interface PopupProps {
  page: ActivePage;
  openLibrary(): Promise<Library>;
  /** Closes the popup, so that the page can be seen. */
  close(): void;
}

export function Popup({ page, openLibrary, close }: PopupProps) {
  const words = useWords();
  const [library, setLibrary] = useState<Library | 'opening' | 'failed'>('opening');
  useEffect(() => {
    openLibrary().then(setLibrary, () => setLibrary('failed'));
  }, [openLibrary]);

  return (
    <>
      <h1 class="wordmark">{words('extensionName')}</h1>
      {typeof library === 'object' && library.degraded && (
        <p class="notice">{words('libraryDegraded')}</p>
      )}
      <OnThisPage page={page} close={close} />
      <AllGems library={library} />
    </>
  );
}
