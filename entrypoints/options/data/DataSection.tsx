import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { StoredOverview } from '../../../library/history.ts';
import type { SectionProps } from '../sections.ts';
import { BackupPart } from './BackupPart.tsx';
import { ErasePart } from './ErasePart.tsx';
import { SightingsPart } from './SightingsPart.tsx';
import { StoredPart } from './StoredPart.tsx';
import { SyncPart } from './SyncPart.tsx';
import { UnreadablePart } from './UnreadablePart.tsx';

/** What Underseen keeps, where, and what the user can do with it. */
export function DataSection({ library, settings, change, address }: SectionProps) {
  const words = useWords();
  const [stored, setStored] = useState<StoredOverview | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(() => {
    library.stored().then(setStored, () => setFailed(true));
  }, [library]);
  useEffect(look, [look]);
  return (
    <>
      {failed && <p role="alert">{words('storedFailed')}</p>}
      {stored && <StoredPart stored={stored} onChanged={look} />}
      {stored && stored.unreadable.length > 0 && <UnreadablePart unreadable={stored.unreadable} />}
      <BackupPart
        library={library}
        wanted={address.path[0] === 'backup' && (stored !== null || failed)}
        onRestored={look}
      />
      <SightingsPart
        library={library}
        on={settings.sightings}
        count={stored?.counts.sightings ?? 0}
        onSwitch={(sightings) => void change({ sightings })}
        onForgotten={look}
      />
      <SyncPart
        library={library}
        on={settings.sync}
        onSwitch={async (sync) => (await change({ sync })) === 'saved'}
      />
      <ErasePart library={library} stored={stored} />
    </>
  );
}
