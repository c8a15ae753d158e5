/**
 * The gems that a context read last. Pages of one site name the same films again and again, and reading
 * a gem costs more than judging it.
 */
import type { Present } from './in-force.ts';
import type { LibraryDatabase, PackRecord } from '../schema.ts';

/** Some 2 MB: the candidates of about twenty pages. */
const KEPT = 1_000;

/** By content and place; the one used last stands last. */
const recent = new WeakMap<LibraryDatabase, Map<string, Present>>();

/** @param read reads a gem; undefined where it is no longer there, which is not remembered */
export async function recentGem(
  db: LibraryDatabase,
  { generation, fingerprint }: PackRecord,
  position: number,
  read: () => Promise<Present | undefined>,
): Promise<Present | undefined> {
  const gems = recent.get(db) ?? new Map<string, Present>();
  recent.set(db, gems);
  // The own pack's gems change within their generation, and its fingerprint with them.
  const name = `${generation} ${position} ${fingerprint}`;
  const gem = gems.get(name) ?? (await read());
  if (!gem) return undefined;
  gems.delete(name);
  gems.set(name, gem);
  const [oldest] = gems.keys();
  if (gems.size > KEPT && oldest !== undefined) gems.delete(oldest);
  return gem;
}
