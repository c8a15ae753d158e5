import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { held } from '../../components/held.ts';

/**
 * What was pressed is gone with its step; whoever uses the keyboard goes on where the next one begins.
 * @returns for the element around all steps, which takes the focus by hand (`tabIndex={-1}`)
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const [before] = useState(() => held(step));
  useEffect(() => {
    if (before.get() !== step) place.current?.focus();
    before.set(step);
  }, [before, step]);
  return place;
}
