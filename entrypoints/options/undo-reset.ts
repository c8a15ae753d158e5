import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';

/**
 * What takes a reset back, and nothing that was set since. Pure.
 * @param before the settings before everything was reset
 * @param now as they are
 */
export function undoneReset(before: Settings, now: Settings): Partial<Settings> {
  const { sitesOff, ...others } = before;
  const changes = Object.entries(others).filter(([name, value]) => {
    const first = DEFAULT_SETTINGS[name as keyof Settings];
    return value !== first && now[name as keyof Settings] === first;
  });
  const onAgain = sitesOff.filter((id) => !now.sitesOff.includes(id));
  return {
    ...Object.fromEntries(changes),
    ...(onAgain.length > 0 ? { sitesOff: [...now.sitesOff, ...onAgain] } : {}),
  };
}
