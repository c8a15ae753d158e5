import { useEffect } from 'preact/hooks';

/**
 * Reads again each time that the user comes back to the page: what it shows may have been changed in
 * another tab, in the popup or on a card meanwhile, and who goes on writing from what stood here before
 * would undo that. Where it cannot be read, what stands here stays.
 * @param read the same function while it reads the same
 */
export function useSeenAgain(read: () => Promise<unknown>): void {
  useEffect(() => {
    let isReading = false;
    // A tab that comes to the front often gets the focus along with it.
    const come = () => {
      if (isReading || document.visibilityState === 'hidden') return;
      isReading = true;
      read()
        .catch(() => {})
        .finally(() => {
          isReading = false;
        });
    };
    document.addEventListener('visibilitychange', come);
    window.addEventListener('focus', come);
    return () => {
      document.removeEventListener('visibilitychange', come);
      window.removeEventListener('focus', come);
    };
  }, [read]);
}
