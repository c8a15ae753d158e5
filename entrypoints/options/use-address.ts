import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.ts';

/**
 * Goes to another place of the options page.
 * @param how `replace` where the place is the same and looked at otherwise, so that Back leaves it
 */
export type Go = (address: Address, how?: 'push' | 'replace') => void;

/** Where on the options page the user is, by the browser's own address. */
export function useAddress(): { address: Address; go: Go } {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const go = useCallback<Go>((to, how = 'push') => {
    const hash = writeAddress(to);
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
    setAddress(readAddress(hash));
  }, []);
  return { address, go };
}
