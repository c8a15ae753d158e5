import { useCallback, useEffect, useState } from 'preact/hooks';
import { useWords, type Words } from '../../components/words.ts';
import type { GemHere } from '../../messages.ts';
import type { ActivePage } from './active-page.ts';
import { GemGroups } from './GemGroups.tsx';
import { isSameGem, referenceOf } from './reference.ts';
import { type SiteHere, siteHere, type SiteOf } from './site-here.ts';
import { TodaysGem } from './TodaysGem.tsx';
import type { Gems } from './use-gems.ts';
import { WithGems } from './WithGems.tsx';

interface OnThisPageProps {
  page: ActivePage;
  siteOf: SiteOf;
  gems: Gems;
  today: Date;
  /** Closes the popup, so that the page can be seen. */
  close(): void;
}

interface Seen {
  site: SiteHere;
  here: GemHere[];
}

/** The gems that the page in the active tab names; where it names none, why, and one for today. */
export function OnThisPage({ page, siteOf, gems, today, close }: OnThisPageProps) {
  const words = useWords();
  const [seen, setSeen] = useState<Seen | 'looking'>('looking');
  const [gone, setGone] = useState(false);

  const look = useCallback(async () => {
    const { report, url } = await page.look().catch(() => ({ report: null, url: undefined }));
    setSeen({
      site: siteHere({ url, answered: report !== null }, siteOf),
      here: report?.gems ?? [],
    });
  }, [page, siteOf]);
  useEffect(() => void look(), [look]);

  async function show({ entry }: GemHere): Promise<void> {
    const shown = await page.show(referenceOf(entry)).catch(() => false);
    if (shown) return close();
    setGone(true);
    await look();
  }

  /** With the marks that the views share, which may be newer than those the page was asked for. */
  function current(match: GemHere): GemHere {
    const { state } = gems;
    const entry = Array.isArray(state) && state.find((each) => isSameGem(each, match.entry));
    return entry ? { ...match, entry } : match;
  }

  const none = seen !== 'looking' && seen.here.length === 0;
  return (
    <>
      <output class="empty">{message(words, seen, gone)}</output>
      {seen !== 'looking' && (
        <GemGroups here={seen.here.map(current)} onShow={(match) => void show(match)} />
      )}
      {none && (
        <WithGems gems={gems.state}>
          {(all) => <TodaysGem gems={all} today={today} mark={gems.mark} />}
        </WithGems>
      )}
    </>
  );
}

function message(words: Words, seen: Seen | 'looking', gone: boolean): string {
  if (seen === 'looking') return words('lookingHere');
  const said = gone ? [words('goneFromPage')] : [];
  if (seen.here.length === 0) said.push(whyNone(words, seen.site));
  return said.join(' ');
}

function whyNone(words: Words, site: SiteHere): string {
  switch (site.state) {
    case 'read':
      return words('noneHere');
    case 'off':
      return words('siteOff', site.name);
    case 'unknown':
      return words('siteNotRead');
  }
}
