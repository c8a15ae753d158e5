import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, useWords } from '../../../components/words.ts';
import type { AccountImport, History } from '../../../library/history.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';

/** Accounts that were brought in before, each to be taken back. */
export function EarlierImports({ library }: { library: History }) {
  const words = useWords();
  const [imports, setImports] = useState<AccountImport[]>([]);
  const [failed, setFailed] = useState(false);
  /** How many were taken back here. */
  const [taken, setTaken] = useState(0);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The pressed button went with its row.
    if (taken > 0) told.current?.focus();
  }, [taken]);
  useEffect(() => {
    library.accountImports().then(setImports, () => setFailed(true));
  }, [library]);

  async function takeBack({ id }: AccountImport): Promise<void> {
    try {
      await library.undoImport(id);
      setFailed(false);
      setImports((before) => before.filter((each) => each.id !== id));
      setTaken((before) => before + 1);
      void tellSpotters({ type: 'ask-again' });
    } catch {
      setFailed(true);
    }
  }

  const date = new Intl.DateTimeFormat(words('language'), { dateStyle: 'long' });
  return (
    <>
      {imports.length > 0 && (
        <>
          <h3 class="part__subtitle">{words('earlierImports')}</h3>
          <ul class="rows">
            {imports.map((each) => (
              <li key={each.id} class="rows__row">
                <span>
                  {date.format(each.at)} · {plural(words, 'markCount', each.seen + each.saved)}
                </span>
                <button type="button" class="button" onClick={() => void takeBack(each)}>
                  {words('takeBack')}
                </button>
              </li>
            ))}
          </ul>
          <p class="hint">{words('takeBackHint')}</p>
        </>
      )}
      {taken > 0 && (
        <p class="part__told" ref={told} tabIndex={-1}>
          {words('accountUndone')}
        </p>
      )}
      {failed && (
        <p class="problem" role="alert">
          {words('saveFailed')}
        </p>
      )}
    </>
  );
}
