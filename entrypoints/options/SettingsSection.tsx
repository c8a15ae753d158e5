import { Choice } from '../../components/Choice.tsx';
import { useWords, type WordKey } from '../../components/words.ts';
import { LEADS_SHOWN, MARKER_STYLES, type Settings, THEMES } from '../../settings.ts';
import { DelaySetting } from './DelaySetting.tsx';
import { Reset } from './Reset.tsx';
import { Sample } from './Sample.tsx';
import { ThresholdSetting } from './ThresholdSetting.tsx';
import type { KeptSettings } from './use-settings.ts';

/** What the choices of leads say. */
const LEADS: Record<Settings['leads'], { label: WordKey; hint?: WordKey }> = {
  'film-pages': { label: 'leads_filmPages', hint: 'leadsHint_filmPages' },
  everywhere: { label: 'leads_everywhere', hint: 'leadsHint_everywhere' },
  off: { label: 'leads_off' },
};

/** How Underseen looks and behaves on every page. */
export function SettingsSection({ library, settings, change }: KeptSettings) {
  const words = useWords();
  const set = (changes: Partial<Settings>) => void change(changes);
  const { openDelayMs, theme, marker, leads, threshold } = settings;
  return (
    <>
      <div class="settings">
        <DelaySetting openDelayMs={openDelayMs} onChange={(ms) => set({ openDelayMs: ms })} />
        <Choice
          legend={words('markerStyle')}
          value={marker}
          options={MARKER_STYLES.map((value) => ({ value, label: words(`marker_${value}`) }))}
          onChoose={(value) => set({ marker: value })}
        />
        <Choice
          legend={words('theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: words(`theme_${value}`) }))}
          onChoose={(value) => set({ theme: value })}
        />
        <Sample library={library} />
        <Choice
          legend={words('leads')}
          value={leads}
          options={LEADS_SHOWN.map((value) => ({
            value,
            label: words(LEADS[value].label),
            ...(LEADS[value].hint ? { hint: words(LEADS[value].hint) } : {}),
          }))}
          onChoose={(value) => set({ leads: value })}
        />
        <ThresholdSetting threshold={threshold} onChange={(number) => set({ threshold: number })} />
      </div>
      <Reset library={library} settings={settings} change={change} />
    </>
  );
}
