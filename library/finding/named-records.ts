/** Records of shelf, corrections or sightings by the names of films. */

/** Reading so many at once takes about as long as asking for ten names, and a page names hundreds. */
const READ_WHOLE_UP_TO = 200;

/** The part of an object store that is needed, within a transaction. */
interface NamedStore<R> {
  count(): Promise<number>;
  getAll(): Promise<R[]>;
  index(name: 'names'): { getAll(name: string): Promise<R[]> };
}

/**
 * @returns every record that goes by one of the names, some of them more than once; a broken record that
 *   has no list of names goes by none
 */
export async function recordsNamed<R extends { names: unknown }>(
  store: NamedStore<R>,
  names: string[],
): Promise<R[]> {
  const count = await store.count();
  if (count === 0) return [];
  if (count > READ_WHOLE_UP_TO) {
    const index = store.index('names');
    return (await Promise.all(names.map((name) => index.getAll(name)))).flat();
  }
  const wanted = new Set(names);
  return (await store.getAll()).filter(
    ({ names: own }) => Array.isArray(own) && own.some((name) => wanted.has(name as string)),
  );
}
