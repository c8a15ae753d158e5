import { useState } from 'preact/hooks';
import { useWords, type WordKey } from '../../components/words.ts';
import type { GemHere } from '../../messages.ts';
import type { ActivePage } from './active-page.ts';
import { Audience } from './Audience.tsx';
import type { Drafts } from './drafts.ts';
import { GemGroups } from './GemGroups.tsx';
import { MyGem } from './MyGem.tsx';
import type { PageSite } from './page-site.ts';
import { isSameGem, referenceOf } from '../extension-page/reference.ts';
import type { OwnGems } from '../extension-page/own-gems.ts';
import { Silent } from './Silent.tsx';
import { SiteLine } from './SiteLine.tsx';
import { TodaysGem } from './TodaysGem.tsx';
import type { Gems } from './use-gems.ts';
import { usePage } from './use-page.ts';
import { WithGems } from './WithGems.tsx';

interface OnThisPageProps {
  page: ActivePage;
  site: PageSite;
  mine: OwnGems;
  drafts: Drafts;
  gems: Gems;
  today: Date;
  /** Closes the popup, so that the page can be seen. */
  close(): void;
}

/** The gems that the page in the active tab names; where it names none, why, and one for today. */
export function OnThisPage({ page, site, mine, drafts, gems, today, close }: OnThisPageProps) {
  const words = useWords();
  const { seen, show, lookAgain, turnOff, turnOn, lookHere } = usePage(page, site);
  const [gone, setGone] = useState(false);
  const [failed, setFailed] = useState<WordKey | null>(null);

  async function showAndClose({ entry }: GemHere): Promise<void> {
    if (await show(referenceOf(entry))) close();
    else setGone(true);
  }

  /** @param otherwise what is said where it fails */
  function change(work: Promise<void>, otherwise: WordKey = 'saveFailed'): void {
    work.then(
      () => setFailed(null),
      () => setFailed(otherwise),
    );
  }

  /** With the marks that the views share, which may be newer than those the page was asked for. */
  function current(match: GemHere): GemHere {
    if (typeof gems.state !== 'object') return match;
    const known = gems.state.listed.find((each) => isSameGem(each, match.entry));
    return known ? { ...match, entry: { ...match.entry, marks: known.marks } } : match;
  }

  if (seen === 'looking') return <output class="empty">{words('lookingHere')}</output>;
  const { report } = seen;
  const readSite = seen.site.state === 'read' ? seen.site.site : null;
  const here = report?.gems ?? [];
  const said = [
    ...(gone ? [words('goneFromPage')] : []),
    ...(report && here.length === 0 ? [words('noneHere')] : []),
  ];
  return (
    <>
      <output class="empty">{said.join(' ')}</output>
      {report && <Audience report={report} packs={gems.packs} threshold={gems.threshold} />}
      {report && readSite && report.expectsFilms && report.mentions === 0 && (
        <Silent
          site={readSite.name}
          report={() => site.reportOn(readSite, report)}
          copy={(text) => navigator.clipboard.writeText(text)}
        />
      )}
      <GemGroups here={here.map(current)} onShow={(match) => void showAndClose(match)} />
      {report?.subject && (
        <MyGem
          key={report.subject.title}
          subject={report.subject}
          mine={mine}
          drafts={drafts}
          onSaved={lookAgain}
        />
      )}
      <SiteLine
        site={seen.site}
        onTurnOff={(known) => change(turnOff(known))}
        onTurnOn={(known, why) => change(turnOn(known, why))}
        onLookHere={() => change(lookHere(), 'cannotLook')}
      />
      {failed && (
        <p class="gem-card__error" role="alert">
          {words(failed)}
        </p>
      )}
      {here.length === 0 && (
        <WithGems gems={gems.state}>
          {({ ofDay }) => <TodaysGem gems={ofDay} today={today} mark={gems.mark} />}
        </WithGems>
      )}
    </>
  );
}
