import { useEffect, useState } from 'preact/hooks';

/** What takes no longer needs no word about it. */
const LATE_MS = 500;

/** @returns whether the work has been under way for so long that it has to be shown. */
export function useLate(underWay: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay]);
  return late && underWay;
}
