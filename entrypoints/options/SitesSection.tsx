import { useWords } from '../../components/words.ts';
import { openLibrary } from '../../library/open.ts';
import { SiteSwitches } from '../extension-page/SiteSwitches.tsx';
import { useSites } from '../extension-page/use-sites.ts';

/** A switch for each site that Underseen can read. */
export function SitesSection() {
  const words = useWords();
  const sites = useSites(openLibrary);
  return (
    <>
      <p class="hint">{words('sitesHint')}</p>
      <SiteSwitches sites={sites} heading="h2" />
    </>
  );
}
