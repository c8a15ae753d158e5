import type { AccountFileKind, AccountReading } from '../../../account/account.ts';
import { number, plural, useWords, type WordKey } from '../../../components/words.ts';
import type { AccountSummary } from '../../../library/history.ts';
import { ProblemList } from '../ProblemList.tsx';
import { AccountNumbers } from './AccountNumbers.tsx';

/** More than anybody reads; the number says how many there are. */
const MOST_SHOWN = 100;

/** What becomes of each kind of file. */
const KINDS: Record<AccountFileKind, WordKey> = {
  watched: 'fileBecomesSeen',
  ratings: 'fileBecomesSeen',
  diary: 'fileBecomesSeen',
  reviews: 'fileBecomesSeen',
  watchlist: 'fileBecomesSaved',
  likes: 'fileBecomesSeen',
  list: 'fileNotUsed',
  profile: 'fileNotUsed',
  comments: 'fileNotUsed',
};

interface AccountPreviewProps {
  account: AccountReading;
  summary: AccountSummary;
  onBringIn(): void;
  onBack(): void;
}

/** What was understood of an account, and what bringing it in would do; nothing has changed yet. */
export function AccountPreview({ account, summary, onBringIn, onBack }: AccountPreviewProps) {
  const words = useWords();
  const { files, skipped } = account;
  const isWorthwhile = summary.seen + summary.saved > 0;
  return (
    <>
      <p class="step__title">
        {isWorthwhile
          ? plural(words, 'accountUnderstood', summary.films)
          : words('accountNothingNew')}
      </p>
      <AccountNumbers summary={summary} at="preview" />
      <details class="more">
        <summary>{plural(words, 'filesUnderstood', files.length)}</summary>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words('file')}</th>
              <th scope="col">{words('rows')}</th>
              <th scope="col">{words('whatFor')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ file, kind, rows }) => (
              <tr key={file}>
                <th scope="row" dir="auto">
                  {file}
                </th>
                <td>{number(words, rows)}</td>
                <td>{words(KINDS[kind])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {skipped.length > 0 && (
        <details class="more">
          <summary>{plural(words, 'accountSkipped', skipped.length)}</summary>
          <ul class="problems">
            <ProblemList problems={skipped.slice(0, MOST_SHOWN)} />
          </ul>
        </details>
      )}
      <div class="step-actions">
        {isWorthwhile && (
          <button type="button" class="button button--main" onClick={onBringIn}>
            {words('bringAccountIn')}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {words(isWorthwhile ? 'cancel' : 'chooseOther')}
        </button>
      </div>
    </>
  );
}
