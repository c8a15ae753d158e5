/** The settings as the options page shows and keeps them. */
import { useEffect, useState } from 'preact/hooks';
import { held } from '../../components/held.ts';
import { makeQueue } from '../../components/queue.ts';
import type { Library } from '../../library/library.ts';
import type { Settings } from '../../settings.ts';
import { tellSync } from '../extension-page/tell-sync.ts';
import { settingsChanged } from '../../tabs/settings-changed.ts';
import { followSettings } from '../extension-page/follow-settings.ts';
import { wearMarkers, wearTheme } from '../extension-page/look.ts';
import { spotAnew } from '../extension-page/own-spotter.ts';

/** What became of the last change. */
export type Outcome = 'saved' | 'failed';

export interface KeptSettings {
  library: Library;
  settings: Settings;
  /**
   * Keeps changes at once; shows what was kept before where that fails.
   * @param quietly says no more than that it failed: for who says it otherwise
   */
  change(changes: Partial<Settings>, quietly?: 'quietly'): Promise<Outcome>;
}

export interface SettingsOnPage {
  /** Null until the settings were read. */
  kept: KeptSettings | null;
  /** The last outcome, an object of its own for each change; null before the first, and where it is said otherwise. */
  said: { outcome: Outcome } | null;
}

/** @param library null while it is being opened. */
export function useSettings(library: Library | null): SettingsOnPage {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [said, setSaid] = useState<SettingsOnPage['said']>(null);
  const [storing] = useState(makeQueue);
  const [telling] = useState(makeQueue);
  /** What the last change is to make of the settings. */
  const [latest] = useState(() => held<Settings | null>(null));

  useEffect(() => {
    if (library) void followSettings(async () => library, setSettings);
  }, [library]);
  useEffect(() => {
    if (!settings) return;
    wearTheme(document, settings);
    wearMarkers(document, settings);
  }, [settings]);

  if (!library || !settings) return { kept: null, said };

  const keep = async (changes: Partial<Settings>, quietly: boolean): Promise<Outcome> => {
    const shown = { ...settings, ...changes };
    latest.set(shown);
    setSettings(shown);
    let outcome: Outcome = 'saved';
    try {
      const stored = await storing(async () => library.changeSettings(changes));
      // Tabs that sleep are waited for, and the next change is not to be lost where this page is closed meanwhile.
      await telling(async () => settingsChanged(stored, changes));
      await tellSync();
      spotAnew(document);
    } catch {
      outcome = 'failed';
    }
    // Of changes in a row the last one tells what came of all: those before it may have failed.
    const isLast = () => latest.get() === shown;
    if (isLast()) {
      const otherwise = outcome === 'saved' ? shown : settings;
      const now = await library.settings().catch(() => otherwise);
      if (isLast()) setSettings(now);
    }
    // One that failed is done sooner than one before it of which tabs are told: that need not be said any more.
    if (isLast() || outcome === 'failed') {
      setSaid(quietly && outcome === 'saved' ? null : { outcome });
    }
    return outcome;
  };

  const kept: KeptSettings = {
    library,
    settings,
    change: (changes, quietly) => keep(changes, quietly === 'quietly'),
  };
  return { kept, said };
}
