import { useWords } from '../../components/words.ts';
import type { KnownSite } from '../../sites/site.ts';
import type { SiteHere } from './site-here.ts';

interface SiteLineProps {
  site: SiteHere;
  onTurnOff(site: KnownSite): void;
  onTurnOn(site: KnownSite, why: 'switch' | 'permission'): void;
  onLookHere(): void;
}

/** Whether the page's site is read, and the switch for it. */
export function SiteLine({ site, onTurnOff, onTurnOn, onLookHere }: SiteLineProps) {
  const words = useWords();
  switch (site.state) {
    case 'read':
      return (
        site.site && (
          <Line
            text={words('siteOn', site.site.name)}
            action={words('turnOff')}
            onAction={() => site.site && onTurnOff(site.site)}
          />
        )
      );
    case 'off':
      return (
        <Line
          text={words(site.why === 'switch' ? 'siteOff' : 'siteNotAllowed', site.site.name)}
          action={words('turnOn')}
          onAction={() => onTurnOn(site.site, site.why)}
        />
      );
    case 'unread':
      return <output class="site-line">{words('siteUnread', site.site.name)}</output>;
    case 'unknown':
      return <Line text={words('siteNotRead')} action={words('lookHere')} onAction={onLookHere} />;
  }
}

interface LineProps {
  text: string;
  action: string;
  onAction(): void;
}

function Line({ text, action, onAction }: LineProps) {
  return (
    <p class="site-line">
      <output>{text}</output>{' '}
      <button type="button" class="text-button site-line__switch" onClick={onAction}>
        {action}
      </button>
    </p>
  );
}
