import { Progress } from '../../components/Progress.tsx';
import type { Running } from '../extension-page/use-work.ts';

/** How far a piece of work is, with the way to stop it. */
export function UnderWay({ label, running }: { label: string; running: Running | null }) {
  return (
    <Progress
      label={label}
      done={running?.done ?? 0}
      of={running?.of ?? null}
      {...(running ? { onCancel: running.cancel } : {})}
    />
  );
}
