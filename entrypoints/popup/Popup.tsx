import { useCallback } from 'preact/hooks';
import { Tabs } from '../../components/Tabs.tsx';
import { useWords } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import type { ActivePage } from './active-page.ts';
import { AllGems } from './AllGems.tsx';
import type { Drafts } from './drafts.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { BackupDue } from '../extension-page/BackupDue.tsx';
import type { OwnGems } from '../extension-page/own-gems.ts';
import { type ReadGem, ReadGemProvider } from './other-reviews.ts';
import type { PageSite } from './page-site.ts';
import { NoteGemProvider } from '../extension-page/noting.ts';
import type { StoreMark } from '../extension-page/store-mark.ts';
import type { StoreNote } from '../extension-page/store-note.ts';
import { SurpriseMe } from './SurpriseMe.tsx';
import { useGems } from './use-gems.ts';
import { WithGems } from './WithGems.tsx';

/** Where a backup is made. */
const BACKUP = '/options.html#data/backup';

export interface PopupProps {
  page: ActivePage;
  site: PageSite;
  mine: OwnGems;
  drafts: Drafts;
  openLibrary(): Promise<Library>;
  storeMark: StoreMark;
  storeNote: StoreNote;
  today: Date;
  /** At least 0 and below 1, as `Math.random`. */
  random(): number;
  /** Closes the popup, so that the page can be seen. */
  close(): void;
}

export function Popup({ page, site, mine, drafts, close, ...around }: PopupProps) {
  const words = useWords();
  const gems = useGems(around);
  const { state, mark, lookFor } = gems;
  const { openLibrary, today, random } = around;
  const here = { page, site, mine, drafts, today, close };
  const readGem = useCallback<ReadGem>(
    async (reference) => (await openLibrary()).gem(reference),
    [openLibrary],
  );
  return (
    <ReadGemProvider value={readGem}>
      <NoteGemProvider value={gems.note}>
        <h1 class="wordmark">{words('extensionName')}</h1>
        {gems.degraded && <p class="notice">{words('libraryDegraded')}</p>}
        <Tabs
          label={words('views')}
          tabs={[
            {
              label: words('onThisPage'),
              panel: <OnThisPage {...here} gems={gems} />,
            },
            {
              label: words('allGems'),
              panel: (
                <WithGems gems={state}>
                  {(held) => <AllGems gems={held} mark={mark} lookFor={lookFor} />}
                </WithGems>
              ),
            },
            {
              label: words('surpriseMe'),
              panel: (
                <WithGems gems={state}>
                  {({ byChance }) => <SurpriseMe gems={byChance} mark={mark} random={random} />}
                </WithGems>
              ),
            },
          ]}
        />
        {/* Last, and in sight all the same (popup.css): it comes late, and nothing moves for it. */}
        <BackupDue openLibrary={openLibrary} href={BACKUP} />
      </NoteGemProvider>
    </ReadGemProvider>
  );
}
