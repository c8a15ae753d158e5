/** What is left of the library where there is no database: the bundled pack, to read. */
import { wholePack } from '../packs/writing/write-file.ts';
import type { Pack } from '../film.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { answer } from './finding/answer.ts';
import { LibraryError } from './library.ts';
import type { History } from './history.ts';
import type { Library } from './library.ts';
import type { PackLibrary } from './installed/pack-library.ts';

/**
 * @param settings as far as they are known without a database
 * @returns a library of one pack in memory. It finds and shows; whatever would be kept is refused.
 */
export function memoryLibrary(pack: Pack, settings: Settings = DEFAULT_SETTINGS): Library {
  const { gems, format: _format, ...info } = pack;
  const entries = gems.map((gem) => ({ pack: info, gem, marks: {} }));
  const packs: PackLibrary = {
    packs: async () => [
      { info, origin: 'bundled', enabled: true, order: 0, gems: gems.length, installed: 0 },
    ],
    eachGems: async (take) => take(entries),
    gemsAt: async (places) => ({
      entries: places.flatMap((place) => entries[place] ?? []),
      total: entries.length,
    }),
    exportPack: async () => pack,
    openPack: async () => wholePack(pack),
    comparePack: refuse,
    installPack: refuse,
    turnPack: refuse,
    orderPacks: refuse,
    removePack: refuse,
    restorePack: refuse,
    ownGems: async () => [],
    saveOwnGem: refuse,
    removeOwnGem: refuse,
    restoreOwnGem: refuse,
    orderOwnGems: refuse,
    ownPack: refuse,
    changeOwnPack: refuse,
    subscribe: refuse,
    checkSubscription: refuse,
    unsubscribe: refuse,
    checkDueSubscriptions: async () => false,
  };
  return {
    ...noHistory,
    degraded: true,
    find: async (mentions, forLeads = []) =>
      answer({ mentions, forLeads }, entries, [], () => ({ marks: {} })),
    gems: async () => entries,
    gem: async (reference) =>
      entries.find(({ gem }) => reference.pack === info.id && reference.gem === gem.id) ?? null,
    mark: refuse,
    correct: refuse,
    settings: async () => settings,
    changeSettings: refuse,
    countSilence: refuse,
    endSilence: async () => {},
    silences: async () => 0,
    // The bundled pack is what this library is made of.
    ensureBundled: async () => {},
    ...packs,
  };
}

/** Nothing is the user's own here: what would be listed is empty, what would be kept is refused. */
const noHistory: History = {
  shelf: async () => [],
  markFilm: refuse,
  note: refuse,
  previewAccount: refuse,
  importAccount: refuse,
  accountImports: async () => [],
  undoImport: refuse,
  sightings: async () => [],
  // Nobody asked for this one in so many words, so nobody need hear of it.
  sighted: async () => {},
  forgetSightings: refuse,
  corrections: async () => [],
  takeBackCorrection: refuse,
  putBackCorrection: refuse,
  backup: refuse,
  previewBackup: refuse,
  restoreBackup: refuse,
  backupMade: refuse,
  reminded: refuse,
  backupReminder: async () => null,
  stored: refuse,
  syncState: refuse,
  synchronise: async () => null,
  waitBeforeSync: async () => null,
  eraseEverything: refuse,
};

async function refuse(): Promise<never> {
  throw new LibraryError(
    'This browser does not let Underseen keep anything at the moment',
    'read-only',
  );
}
