import { useState } from 'preact/hooks';
import { saySubscriptionProblem } from '../../../components/subscription-problem.ts';
import { useWords } from '../../../components/words.ts';
import type { SubscriptionState } from '../../../library/installed/pack-library.ts';

interface SubscriptionProps {
  state: SubscriptionState;
  /** The pack's title. */
  name: string;
  onCheck(): Promise<void>;
  onUnsubscribe(): void;
}

/** Where a pack is followed, and how that goes. */
export function Subscription({ state, name, onCheck, onUnsubscribe }: SubscriptionProps) {
  const words = useWords();
  const [checking, setChecking] = useState(false);
  const { url, worked, checked, problem, detail } = state;

  async function check(): Promise<void> {
    setChecking(true);
    await onCheck();
    setChecking(false);
  }

  const day = (time: number) =>
    new Intl.DateTimeFormat(words('language'), { dateStyle: 'long', timeStyle: 'short' }).format(
      time,
    );
  return (
    <div class="follow">
      <p class="follow__address">{url}</p>
      <output class="follow__state">
        {checking
          ? words('followChecking')
          : [
              checked !== null && problem === null && words('followFine', day(checked)),
              problem !== null && worked !== null && words('followLastWorked', day(worked)),
            ]
              .filter(Boolean)
              .join(' ')}
      </output>
      {problem && !checking && (
        <p class="problem">{saySubscriptionProblem(words, problem, detail)}</p>
      )}
      <div class="follow__actions">
        <button
          type="button"
          class="text-button"
          aria-label={words('followCheckOf', name)}
          aria-disabled={checking}
          onClick={() => {
            if (!checking) void check();
          }}
        >
          {words('followCheck')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={words('unfollowOf', name)}
          onClick={onUnsubscribe}
        >
          {words('unfollow')}
        </button>
      </div>
    </div>
  );
}
