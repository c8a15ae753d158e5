import { useId, useRef, useState } from 'preact/hooks';
import { saySubscriptionProblem } from '../../../components/subscription-problem.ts';
import { plural, useWords } from '../../../components/words.ts';
import type { SubscriptionOutcome, Work } from '../../../library/installed/pack-library.ts';
import { UnderWay } from '../UnderWay.tsx';

interface SubscribeProps {
  /** @throws where nothing could be done at all */
  subscribe(url: string, work: Work): Promise<SubscriptionOutcome>;
}

type Stand =
  | { at: 'rest' }
  | { at: 'asking'; done: number; of: number; cancel: AbortController }
  | { at: 'ended'; outcome: SubscriptionOutcome }
  | { at: 'failed' };

/** Follows a pack at its address. */
export function Subscribe({ subscribe }: SubscribeProps) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState('');
  const [stand, setStand] = useState<Stand>({ at: 'rest' });
  const problem =
    stand.at === 'ended' && stand.outcome.kind === 'failed'
      ? saySubscriptionProblem(words, stand.outcome.problem, stand.outcome.detail)
      : stand.at === 'failed'
        ? words('saveFailed')
        : null;

  async function ask(): Promise<void> {
    const cancel = new AbortController();
    setStand({ at: 'asking', done: 0, of: 0, cancel });
    try {
      const outcome = await subscribe(url.trim(), {
        signal: cancel.signal,
        progress: (done, of) => setStand({ at: 'asking', done, of, cancel }),
      });
      setStand({ at: 'ended', outcome });
      if (outcome.kind === 'subscribed') setUrl('');
    } catch {
      setStand({ at: cancel.signal.aborted ? 'rest' : 'failed' });
    }
    field.current?.focus();
  }

  return (
    <form
      class="subscribe"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (stand.at !== 'asking') void ask();
      }}
    >
      <label class="subscribe__label" for={id}>
        {words('followAddress')}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {words('followHint')}
      </p>
      <div class="subscribe__line">
        <input
          class="field"
          type="url"
          id={id}
          ref={field}
          value={url}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          dir="ltr"
          placeholder="https://"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
          aria-invalid={problem !== null}
        />
        <button type="submit" class="button">
          {words('follow')}
        </button>
      </div>
      <UnderWay
        label={words('followChecking')}
        work={
          stand.at === 'asking'
            ? { done: stand.done, of: stand.of || null, cancel: () => stand.cancel.abort() }
            : null
        }
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <output class="subscribe__done">
        {stand.at === 'ended' &&
          stand.outcome.kind === 'subscribed' &&
          words(
            'followDone',
            stand.outcome.pack.title,
            plural(words, 'gemCount', stand.outcome.gems),
          )}
      </output>
    </form>
  );
}
