/**
 * Asks the browser not to clear our data when space runs short. A browser may ask the user in turn.
 * @returns whether it is granted; false too where the browser cannot be asked.
 */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
