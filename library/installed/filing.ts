/** Makes of a pack's gems what is stored, batch by batch: records with their keys, their index, a fingerprint. */
import type { Gem, PackInfo } from '../../film.ts';
import { gemKeys, leadKeys } from '../../matching/keys.ts';
import { pauseEvery } from '../../packs/reading/pause.ts';
import { GEMS_A_BATCH } from './generations.ts';
import { type KeyIndex, keyIndexMaker } from '../finding/key-index.ts';
import type { GemRecord } from '../schema.ts';

export type FiledGem = Pick<GemRecord, 'id' | 'position' | 'gem' | 'keys'>;

export function filedGem(gem: Gem, position: number): FiledGem {
  return { id: gem.id, position, gem, keys: [...gemKeys(gem), ...leadKeys(gem)] };
}

export interface Filed {
  /**
   * Of what is said of the pack, its gems, and the keys they are filed under: a chain of SHA-256, each
   * batch's digest over the one before it, since one text of 100,000 gems would stop the page.
   */
  fingerprint: string;
  index: KeyIndex;
}

/**
 * Files gems. No step of it takes longer than a batch.
 * @param take gets each batch, and is waited for
 */
export async function fileGems(
  info: PackInfo,
  gems: Gem[],
  take: (batch: FiledGem[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<Filed> {
  const pause = pauseEvery(signal);
  const index = keyIndexMaker();
  let fingerprint = await digest(JSON.stringify(info));
  for (let start = 0; start < gems.length; start += GEMS_A_BATCH) {
    const batch: FiledGem[] = [];
    for (const [at, gem] of gems.slice(start, start + GEMS_A_BATCH).entries()) {
      const filed = filedGem(gem, start + at);
      batch.push(filed);
      index.add(filed);
      await pause();
    }
    fingerprint = await digest(fingerprint + JSON.stringify(batch));
    await take(batch);
  }
  return { fingerprint, index: await index.finish(pause) };
}

/** SHA-256 of a text, in hexadecimal digits. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
