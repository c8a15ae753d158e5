import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { ListedCorrection } from '../../../library/history.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';
import type { SectionProps } from '../sections.ts';

/** Every "this is not that film", each to be taken back. */
export function CorrectionsSection({ library }: SectionProps) {
  const words = useWords();
  const [corrections, setCorrections] = useState<ListedCorrection[] | null>(null);
  const [failed, setFailed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    library.corrections().then(setCorrections, () => setFailed(true));
  }, [library]);

  async function takeBack({ key }: ListedCorrection, index: number): Promise<void> {
    try {
      await library.takeBackCorrection(key);
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    const left = (corrections ?? []).filter((each) => each.key !== key);
    setCorrections(left);
    void tellSpotters({ type: 'ask-again' });
    // The pressed button goes with its row; the focus goes to its neighbour, or to what is said then.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
  }

  const date = new Intl.DateTimeFormat(words('language'), { dateStyle: 'medium' });
  return (
    <>
      <p class="hint">{words('correctionsHint')}</p>
      {corrections?.length === 0 && <p class="empty">{words('noCorrections')}</p>}
      {corrections && corrections.length > 0 && (
        <ul class="rows" ref={list}>
          {corrections.map((each, index) => (
            <li key={each.key} class="rows__row">
              <span class="correction">
                <span class="correction__what">
                  <bdi class="correction__mention">{filmWords(each.mention)}</bdi>{' '}
                  <span class="soft">{words('isNot')}</span> <bdi>{filmWords(each.film)}</bdi>
                </span>
                <span class="soft">
                  <bdi>{each.site}</bdi>, {date.format(each.changed)}
                </span>
              </span>
              <button type="button" class="button" onClick={() => void takeBack(each, index)}>
                {words('undo')}
                <span class="visually-hidden"> ({filmWords(each.mention)})</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failed && (
        <p class="problem" role="alert">
          {words('saveFailed')}
        </p>
      )}
    </>
  );
}

function filmWords({ title, year }: ListedCorrection['film']): string {
  return year === null ? title : `${title} (${year})`;
}
