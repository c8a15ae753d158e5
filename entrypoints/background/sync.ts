/**
 * When this device synchronises: a little after the user changed something, when another device did,
 * and when the background starts with something left to tell. What is known is in the database, so the
 * background may be stopped at any moment; the next start goes on.
 */
import { browser } from 'wxt/browser';
import type { SyncArea } from '../../history/sync/round.ts';
import type { Library } from '../../library/library.ts';
import { settingsChanged } from '../../tabs/settings-changed.ts';

export interface Sync {
  /** Something changed, here or elsewhere: a round follows soon. */
  soon(): void;
  /** An extension page may have changed something, which it does without the background: a round if so. */
  look(): void;
  /** Makes a round at once. @returns whether it ended well; true where synchronising is turned off */
  now(): Promise<boolean>;
}

/** The browser's own sync storage. */
const area: SyncArea = {
  get: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set(items),
};

/** To be called when the background starts, before it waits for anything. */
export function startSync(openLibrary: () => Promise<Library>): Sync {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let round: Promise<boolean> | null = null;

  async function makeRound(): Promise<boolean> {
    const library = await openLibrary();
    const before = await library.settings();
    const outcome = await library.synchronise(area);
    if (!outcome) return true;
    if ('changed' in outcome && outcome.changed) {
      const settings = await library.settings();
      // Markers that are drawn as before are not drawn anew.
      await settingsChanged(settings, settings.marker === before.marker ? {} : settings);
    }
    return outcome.kind === 'done';
  }

  /** One at a time: a second one would only find what the first one is doing. */
  function now(): Promise<boolean> {
    round ??= makeRound().finally(() => {
      round = null;
    });
    return round;
  }

  async function plan(starting: boolean): Promise<void> {
    const library = await openLibrary();
    const wait = await library.waitBeforeSync(starting);
    if (wait !== null) timer ??= setTimeout(roundTime, wait);
  }

  function roundTime(): void {
    timer = null;
    now().then(
      (well) => (well ? undefined : quietly(plan(false))),
      () => {
        // The database was lost on the way: the next change or start tries again.
      },
    );
  }

  function quietly(planned: Promise<void>): void {
    planned.catch(() => {});
  }

  browser.storage.onChanged.addListener((_changes, areaName) => {
    if (areaName === 'sync') quietly(plan(false));
  });
  quietly(plan(true));
  return { soon: () => quietly(plan(false)), look: () => quietly(plan(true)), now };
}
