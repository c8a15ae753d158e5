import type { Mark } from '../messages.ts';

/** A ribbon, a tick, a stroke through. */
const SIGNS: Record<Mark, string> = {
  saved: 'M2.5 1h9v13.2L7 10.4l-4.5 3.8z',
  seen: 'm1.5 8.5 4 4.5 7-9.5',
  notInterested: 'M3 8h8',
};

/** The sign of a mark, for the eye alone: the word for it stands beside, seen or unseen. */
export function MarkSign({ mark, class: name }: { mark: Mark; class: string }) {
  return (
    <svg class={name} viewBox="0 0 14 16" width="14" height="16" aria-hidden="true">
      <path d={SIGNS[mark]} />
    </svg>
  );
}
