import { useEffect } from 'preact/hooks';

/**
 * Runs `again` each time that the user comes back to the page: what it shows may have been changed in
 * another tab, in the popup or on a card meanwhile, and who goes on writing from what stood here before
 * would undo that.
 * @param again the same function while it does the same
 */
export function useSeenAgain(again: () => void): void {
  useEffect(() => {
    const come = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', come);
    window.addEventListener('focus', come);
    return () => {
      document.removeEventListener('visibilitychange', come);
      window.removeEventListener('focus', come);
    };
  }, [again]);
}
