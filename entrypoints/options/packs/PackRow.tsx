import { WebLink } from '../../../components/WebLink.tsx';
import { plural, useWords, type WordKey } from '../../../components/words.ts';
import type { ListedPack } from '../../../library/installed/pack-library.ts';
import type { PackOrigin } from '../../../library/schema.ts';
import type { Running } from '../../extension-page/use-work.ts';
import { MoveButtons } from '../MoveButtons.tsx';
import { UnderWay } from '../UnderWay.tsx';
import type { ShareAs } from './share.ts';
import { Subscription } from './Subscription.tsx';

const ORIGINS: Record<PackOrigin, WordKey> = {
  bundled: 'originBundled',
  imported: 'originImported',
  subscribed: 'originSubscribed',
  own: 'originOwn',
};

/** BCP 47 for a list of which nobody knows the language. */
const UNDETERMINED = 'und';

export interface PackActions {
  onTurn(on: boolean): void;
  onMove(to: number): void;
  /** @param button what was pressed */
  onShare(as: ShareAs, button: HTMLElement): void;
  onRemove(): void;
  /** Asks a subscription's address; resolves when that has ended, however. */
  onCheck(url: string): Promise<void>;
  onUnsubscribe(url: string): void;
}

interface PackRowProps extends PackActions {
  pack: ListedPack;
  at: number;
  count: number;
  /** The file that is being made of it. */
  saving: Running | null;
}

/** One pack of the library, with all that can be done with it. */
export function PackRow({ pack, at, count, saving, ...actions }: PackRowProps) {
  const words = useWords();
  const { info, origin, enabled, gems, subscription } = pack;
  const facts = [
    plural(words, 'gemCount', gems),
    words(ORIGINS[origin]),
    ...(info.language === UNDETERMINED ? [] : [nameOf(info.language, words('language'))]),
    words('packVersion', info.version),
  ];
  return (
    <>
      <div class="pack__head">
        <div class="pack__names">
          <h2 class="pack__title" lang={info.language} dir="auto">
            {info.title}
          </h2>
          {info.author && origin !== 'own' && (
            <p class="pack__author">{words('packBy', info.author)}</p>
          )}
        </div>
        <MoveButtons name={info.title} at={at} count={count} onMove={actions.onMove} />
      </div>
      <ul class="pack__facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {info.licence && <li>{info.licence}</li>}
        {info.source && (
          <li class="pack__source">
            <WebLink href={info.source.url}>{info.source.title}</WebLink>
          </li>
        )}
      </ul>
      {subscription && (
        <Subscription
          state={subscription}
          name={info.title}
          onCheck={() => actions.onCheck(subscription.url)}
          onUnsubscribe={() => actions.onUnsubscribe(subscription.url)}
        />
      )}
      <div class="pack__actions">
        <label class="option">
          <input
            type="checkbox"
            checked={enabled}
            aria-label={words('showPack', info.title)}
            onChange={() => actions.onTurn(!enabled)}
          />
          <span aria-hidden="true">{words('packOn')}</span>
        </label>
        <a href={`#gems?pack=${info.id}`}>{words('showGems')}</a>
        {origin === 'own' && <a href="#mine">{words('editOwnGems')}</a>}
        <button
          type="button"
          class="text-button"
          onClick={({ currentTarget }) => actions.onShare('pack', currentTarget)}
        >
          {words('savePackFile')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={({ currentTarget }) => actions.onShare('letterboxd', currentTarget)}
        >
          {words('saveLetterboxdCsv')}
        </button>
        {(origin === 'imported' || origin === 'subscribed') && (
          <button type="button" class="text-button" onClick={actions.onRemove}>
            {words('remove')}
          </button>
        )}
      </div>
      <UnderWay label={words('makingFile')} work={saving} />
    </>
  );
}

function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A pack may call its language what only looks like a tag: `en-US-GB`.
    return tag;
  }
}
