import { list, number, useWords, type WordKey } from '../../../components/words.ts';
import type { BackupPart, BackupSummary } from '../../../library/history.ts';

/** In the order in which they are told. */
const PARTS: [BackupPart, WordKey][] = [
  ['shelf', 'backup_shelf'],
  ['ownGems', 'storedOwnGems'],
  ['corrections', 'storedCorrections'],
  ['sightings', 'storedSightings'],
  ['packs', 'storedPacks'],
  ['subscriptions', 'storedSubscriptions'],
  ['settings', 'settings'],
  ['unreadable', 'unreadable'],
];

/** What restoring a backup does, part by part. */
export function BackupNumbers({ summary }: { summary: BackupSummary }) {
  const words = useWords();
  const date = new Intl.DateTimeFormat(words('language'), {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const parts = PARTS.filter(([part]) => {
    const { added, changed, same } = summary.counts[part];
    return added + changed + same > 0;
  });
  return (
    <>
      <p>{words('backupMadeOn', date.format(summary.made))}</p>
      {parts.length > 0 && (
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words('backupWhat')}</th>
              <th scope="col">{words('backupNew')}</th>
              <th scope="col">{words('backupChanged')}</th>
              <th scope="col">{words('backupSame')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(([part, name]) => {
              const { added, changed, same } = summary.counts[part];
              return (
                <tr key={part} data-part={part}>
                  <th scope="row">{words(name)}</th>
                  <td>{number(words, added)}</td>
                  <td>{number(words, changed)}</td>
                  <td>{number(words, same)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {summary.missingPacks.length > 0 && (
        <p>{words('backupMissingPacks', list(words, summary.missingPacks))}</p>
      )}
    </>
  );
}
