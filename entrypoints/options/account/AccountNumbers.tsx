import { number, useWords, type WordKey } from '../../../components/words.ts';
import type { AccountSummary, LeftOutReason } from '../../../library/history.ts';
import { writeAddress } from '../address.ts';

/** More than anybody reads; the number says how many there are. */
const MOST_SHOWN = 100;

const REASONS: Record<LeftOutReason, WordKey> = {
  'no-title': 'leftOut_noTitle',
  'no-year': 'leftOut_noYear',
  'title-too-long': 'leftOut_titleTooLong',
};

/** The films that are brought in or have been, by what is said of them. */
const NAMES: Record<'preview' | 'done', Record<'seen' | 'saved' | 'kept', WordKey>> = {
  preview: { seen: 'becomeSeen', saved: 'becomeSaved', kept: 'nothingNew' },
  done: { seen: 'becameSeen', saved: 'becameSaved', kept: 'nothingWasNew' },
};

interface AccountNumbersProps {
  summary: AccountSummary;
  /** Whether it is still to come. */
  at: 'preview' | 'done';
}

/** What comes of bringing an account in, or would come. */
export function AccountNumbers({ summary, at }: AccountNumbersProps) {
  const words = useWords();
  const { seen, saved, kept, gems, leftOut } = summary;
  return (
    <>
      <dl class="numbers">
        {seen + saved > 0 && (
          <>
            <Count name={words(NAMES[at].seen)} count={seen} />
            <Count name={words(NAMES[at].saved)} count={saved} />
          </>
        )}
        <Count name={words(NAMES[at].kept)} count={kept} />
        <Count name={words('amongThemGems')} count={gems.length} />
        <Count name={words('leftOut')} count={leftOut.length} />
      </dl>
      {gems.length > 0 && (
        <details class="more" open={gems.length <= 12}>
          <summary>{words('whichGems')}</summary>
          <ul class="plain-list">
            {gems.slice(0, MOST_SHOWN).map(({ title, year, gem }) => (
              <li key={`${gem.pack}/${gem.gem}`}>
                <a
                  dir="auto"
                  href={writeAddress({
                    section: 'gems',
                    path: [gem.pack, gem.gem],
                    query: new URLSearchParams(),
                  })}
                >
                  {title}
                </a>{' '}
                <span class="film-line__year">{year}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length > 0 && (
        <details class="more">
          <summary>{words('whichLeftOut')}</summary>
          <ul class="plain-list">
            {leftOut.slice(0, MOST_SHOWN).map(({ title, year, reason }) => (
              <li key={`${title} ${year ?? ''} ${reason}`}>
                <bdi>{title || '–'}</bdi> {year ?? ''}{' '}
                <span class="soft">{words(REASONS[reason])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{number(words, count)}</dd>
    </div>
  );
}
