import { Progress } from '../../components/Progress.tsx';
import { useLate } from './use-late.ts';

interface UnderWayProps {
  label: string;
  /** How far it is, and how it is stopped if it can be; null where nothing is under way. */
  work: { done: number; of: number | null; cancel?: () => void } | null;
}

/** How far a piece of work is, with the way to stop it; of what is soon done there is no word. */
export function UnderWay({ label, work }: UnderWayProps) {
  const isLate = useLate(work !== null);
  if (!work || !isLate) return null;
  const { done, of, cancel } = work;
  return <Progress label={label} done={done} of={of} {...(cancel ? { onCancel: cancel } : {})} />;
}
