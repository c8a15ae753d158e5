/** The library's side of packs, on its database. */
import { comparePack } from './compare.ts';
import { onDatabase } from '../connection.ts';
import type { Connect } from '../connection.ts';
import {
  changeOwnPack,
  orderOwnGems,
  readOwnGems,
  readOwnPack,
  removeOwnGem,
  restoreOwnGem,
  saveOwnGem,
} from './own-gems.ts';
import { eachGems, exportPack, gemsAt, openPack } from './pack-contents.ts';
import type { PackLibrary } from './pack-library.ts';
import { listPacks, orderPacks, removePack, restorePack, turnPack } from './pack-list.ts';
import { installPack } from './packs.ts';
import type { LibraryDatabase } from '../schema.ts';
import {
  checkDueSubscriptions,
  checkSubscription,
  subscribe,
  unsubscribe,
} from './subscriptions.ts';

export function packLibrary(connect: Connect): PackLibrary {
  const on = <T>(work: (db: LibraryDatabase) => Promise<T>) => onDatabase(connect, work);
  return {
    packs: () => on(listPacks),
    installPack: (pack, origin, work) => on((db) => installPack(db, pack, origin, work)),
    turnPack: (id, turned) => on((db) => turnPack(db, id, turned)),
    orderPacks: (ids) => on((db) => orderPacks(db, ids)),
    removePack: (id) => on((db) => removePack(db, id)),
    restorePack: (id) => on((db) => restorePack(db, id)),
    exportPack: (id, work) => on((db) => exportPack(db, id, work)),
    openPack: (id) => on((db) => openPack(db, id)),
    comparePack: (pack, work) => on((db) => comparePack(db, pack, work)),
    eachGems: (take, work) => on((db) => eachGems(db, take, work)),
    gemsAt: (places) => on((db) => gemsAt(db, places)),
    ownGems: () => on(readOwnGems),
    saveOwnGem: (gem) => on((db) => saveOwnGem(db, gem, Date.now())),
    removeOwnGem: (id) => on((db) => removeOwnGem(db, id)),
    restoreOwnGem: (gem) => on((db) => restoreOwnGem(db, gem)),
    orderOwnGems: (ids) => on((db) => orderOwnGems(db, ids)),
    ownPack: () => on(readOwnPack),
    changeOwnPack: (changes) => on((db) => changeOwnPack(db, changes, Date.now())),
    subscribe: (url, work) => on((db) => subscribe(db, url, work)),
    checkSubscription: (url, work) => on((db) => checkSubscription(db, url, work)),
    unsubscribe: (url) => on((db) => unsubscribe(db, url)),
    checkDueSubscriptions: () => on((db) => checkDueSubscriptions(db)),
  };
}
