import { useWords } from '../../../components/words.ts';
import type { SubscriptionOutcome, Work } from '../../../library/installed/pack-library.ts';
import { BringIn } from '../bring-in/BringIn.tsx';
import type { SectionProps } from '../sections.ts';
import { PackList } from './PackList.tsx';
import { Subscribe } from './Subscribe.tsx';
import { usePacks } from './use-packs.ts';

/** The packs that one has, and the ways to more. */
export function PacksSection({ library }: SectionProps) {
  const words = useWords();
  const packs = usePacks(library);

  async function subscribe(url: string, work: Work): Promise<SubscriptionOutcome> {
    const outcome = await library.subscribe(url, work);
    // What there is to read again is only known now.
    if (outcome.kind === 'subscribed') await packs.change(async () => {});
    return outcome;
  }

  return (
    <div class="packs-section">
      <p class="hint">{words('packsHint')}</p>
      <PackList library={library} packs={packs} />
      <section aria-labelledby="bring-in">
        <h2 class="part__title" id="bring-in">
          {words('bringIn')}
        </h2>
        <BringIn library={library} packs={packs} />
      </section>
      <section aria-labelledby="follow">
        <h2 class="part__title" id="follow">
          {words('followPack')}
        </h2>
        <Subscribe subscribe={subscribe} />
      </section>
    </div>
  );
}
