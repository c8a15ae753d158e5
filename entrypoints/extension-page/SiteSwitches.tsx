import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords, type WordKey } from '../../components/words.ts';
import type { Site } from '../../sites/site.ts';
import type { Sites, SiteState } from './use-sites.ts';

const KINDS: [kind: Site['kind'], title: WordKey][] = [
  ['films', 'sitesFilms'],
  ['streaming', 'sitesStreaming'],
];

interface SiteSwitchesProps {
  sites: Sites;
  /** The level that the headings of the groups have on the page. */
  heading: 'h2' | 'h3';
}

/** A switch for each site, and one click for all of them; the browser asks before any is read. */
export function SiteSwitches({ sites, heading }: SiteSwitchesProps) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const [allAsked, setAllAsked] = useState(false);
  const off = sites.all.filter(({ on }) => !on);
  const allCame = allAsked && off.length === 0;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button went; each switch by itself is what there is to go on with.
    if (allCame) place.current?.querySelector('input')?.focus();
  }, [allCame]);

  function change(work: Promise<void>): void {
    work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }

  return (
    <div class="site-switches" ref={place}>
      {off.length > 0 && (
        <button
          type="button"
          class="button site-switches__all"
          onClick={() => {
            setAllAsked(true);
            change(sites.turnOn(off.map(({ site }) => site)));
          }}
        >
          {words('turnOnAll')}
        </button>
      )}
      {KINDS.map(([kind, title]) => (
        <SiteGroup
          key={kind}
          heading={heading}
          title={words(title)}
          sites={sites.all.filter(({ site }) => site.kind === kind)}
          onSwitch={({ site, on }) => {
            setAllAsked(false);
            change(on ? sites.turnOff(site) : sites.turnOn([site]));
          }}
        />
      ))}
      {failed && (
        <p class="problem" role="alert">
          {words('saveFailed')}
        </p>
      )}
    </div>
  );
}

interface SiteGroupProps {
  heading: SiteSwitchesProps['heading'];
  title: string;
  sites: SiteState[];
  onSwitch(state: SiteState): void;
}

function SiteGroup({ heading: Heading, title, sites, onSwitch }: SiteGroupProps) {
  const id = useId();
  return (
    <>
      <Heading id={id} class="setting__name">
        {title}
      </Heading>
      <ul class="sites" aria-labelledby={id}>
        {sites.map((state) => (
          <li key={state.site.id}>
            <label class="option">
              <input
                type="checkbox"
                name={state.site.id}
                checked={state.on}
                onChange={() => onSwitch(state)}
              />
              <span>{state.site.name}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
