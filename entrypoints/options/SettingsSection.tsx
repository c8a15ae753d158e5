import { Choice } from '../../components/Choice.tsx';
import { useWords } from '../../components/words.ts';
import { LEADS_SHOWN, MARKER_STYLES, type Settings, THEMES } from '../../settings.ts';
import { DelaySetting } from './DelaySetting.tsx';
import { Reset } from './Reset.tsx';
import { Sample } from './Sample.tsx';
import { ThresholdSetting } from './ThresholdSetting.tsx';
import type { KeptSettings } from './use-settings.ts';

/** How Underseen looks and behaves on every page. */
export function SettingsSection({ library, settings, change }: KeptSettings) {
  const words = useWords();
  const set = (changes: Partial<Settings>) => void change(changes);
  const { openDelayMs, theme, marker, leads, threshold } = settings;
  return (
    <>
      <div class="settings">
        <Sample library={library} />
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
        <Choice
          legend={words('leads')}
          value={leads}
          options={LEADS_SHOWN.map((value) => ({
            value,
            label: words(value === 'film-pages' ? 'leads_filmPages' : `leads_${value}`),
            ...(value === 'off' ? {} : { hint: words(`leadsHint_${HINTS[value]}`) }),
          }))}
          onChoose={(value) => set({ leads: value })}
        />
        <ThresholdSetting threshold={threshold} onChange={(number) => set({ threshold: number })} />
      </div>
      <Reset settings={settings} change={change} />
    </>
  );
}

const HINTS = { 'film-pages': 'filmPages', everywhere: 'everywhere' } as const;
