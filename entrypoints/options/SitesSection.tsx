import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { KnownSite } from '../../sites/site.ts';
import { allowedSites } from '../../tabs/allowed-sites.ts';
import type { KeptSettings } from './use-settings.ts';

/** A switch for each site that the browser lets Underseen read. */
export function SitesSection({ settings, switchSite }: KeptSettings) {
  const words = useWords();
  const [sites, setSites] = useState<KnownSite[] | null>(null);
  useEffect(() => {
    allowedSites().then(setSites, () => setSites([]));
  }, []);
  if (!sites) return null;
  return (
    <>
      <p class="hint">{words(sites.length > 0 ? 'sitesHint' : 'noSites')}</p>
      <ul class="sites">
        {sites.map(({ id, name }) => (
          <li key={id}>
            <label class="option">
              <input
                type="checkbox"
                name={id}
                checked={!settings.sitesOff.includes(id)}
                onChange={({ currentTarget }) => void switchSite(id, !currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
